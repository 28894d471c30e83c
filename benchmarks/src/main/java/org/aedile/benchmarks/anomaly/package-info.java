/** What watching numbers costs: detectors of the first tier on every series, the second tier on those that a setting names. */
@NullMarked
package org.aedile.benchmarks.anomaly;

import org.jspecify.annotations.NullMarked;
