/** Tests of the calibration of detectors in a simulated city. */
@NullMarked
package org.aedile.benchmarks.calibration;

import org.jspecify.annotations.NullMarked;
