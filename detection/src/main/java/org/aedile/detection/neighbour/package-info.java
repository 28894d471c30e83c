/**
 * Sensor fault or city event: sensors of one property in one zone, compared with each other. Each reports how far it is from
 * usual ({@link org.aedile.detection.neighbour.Report}), {@link org.aedile.detection.neighbour.NeighbourStep} judges them
 * together. Knows no framework and no clock.
 */
@NullMarked
package org.aedile.detection.neighbour;

import org.jspecify.annotations.NullMarked;
