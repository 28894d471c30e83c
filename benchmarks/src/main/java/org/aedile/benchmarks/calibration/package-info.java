/**
 * Whether detectors that are set by the false alerts people accept hold it: simulated weeks of the demo city, with events and
 * sensor faults planted in them. Entry point {@link org.aedile.benchmarks.calibration.CalibrationBench}.
 */
@NullMarked
package org.aedile.benchmarks.calibration;

import org.jspecify.annotations.NullMarked;
