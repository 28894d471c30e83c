/**
 * {@code verify crowd}, the guidelines' tests and the experiments as a table, and {@code bench crowd}. Start at {@link
 * org.aedile.benchmarks.crowd.VerifyCrowd}; a check is a scenario file and a criterion. Must not hold any model.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.crowd;
