package org.aedile.city;

import org.locationtech.jts.geom.Geometry;

/**
 * A building on the ground.
 *
 * @param name empty when it has none
 * @param heightMeters stated height, or estimated from its storeys; 0 when neither is known
 * @param outline WGS 84 degrees, x is longitude
 */
public record Building(String name, double heightMeters, Geometry outline) {}
