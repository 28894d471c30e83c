/** What correlating costs: {@link org.aedile.benchmarks.correlation.CorrelationBench}. */
@NullMarked
package org.aedile.benchmarks.correlation;

import org.jspecify.annotations.NullMarked;
