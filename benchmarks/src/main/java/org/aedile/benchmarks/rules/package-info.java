/** What rules cost. */
@NullMarked
package org.aedile.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
