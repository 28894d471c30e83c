package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.LineSegment;

/**
 * A line across a passage at which people are counted, and which may let pass only so many a second.
 *
 * @param capacityPerSecond most people a second that may pass; infinite without a limit
 */
public record Door(String name, LineSegment line, double capacityPerSecond) {}
