package org.aedile.city;

import org.locationtech.jts.geom.Geometry;

/**
 * A piece of ground of one kind.
 *
 * @param name empty when it has none
 * @param outline WGS 84 degrees, x is longitude
 */
public record Area(AreaKind kind, String name, Geometry outline) {}
