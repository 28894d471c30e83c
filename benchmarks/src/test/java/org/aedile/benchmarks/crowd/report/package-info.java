/** Tests of the package. */
@NullMarked
package org.aedile.benchmarks.crowd.report;

import org.jspecify.annotations.NullMarked;
