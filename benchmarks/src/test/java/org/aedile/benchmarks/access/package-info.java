/** Tests of the proof that no agency is shown what is another's. */
@NullMarked
package org.aedile.benchmarks.access;

import org.jspecify.annotations.NullMarked;
