/**
 * Detectors of numeric series. A {@link org.aedile.detection.sensor.Detector} judges one property of one source reading by
 * reading; {@link org.aedile.detection.sensor.DetectorKind} lists them. Episodes, persistence and wording are shared. Knows
 * no rules and no framework.
 */
@NullMarked
package org.aedile.detection.sensor;

import org.jspecify.annotations.NullMarked;
