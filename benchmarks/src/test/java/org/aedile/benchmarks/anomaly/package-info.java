/** That what is measured of the detectors is said as promised. */
@NullMarked
package org.aedile.benchmarks.anomaly;

import org.jspecify.annotations.NullMarked;
