/**
 * That people leave an area in haste: counters at its exits, judged together. Each says how many left and how many were
 * expected ({@link org.aedile.detection.egress.ExitCount}), {@link org.aedile.detection.egress.EgressStep} judges them every
 * minute. Knows no framework and no clock.
 */
@NullMarked
package org.aedile.detection.egress;

import org.jspecify.annotations.NullMarked;
