package org.aedile.city;

import org.locationtech.jts.geom.Geometry;

/**
 * A named area that sources, alerts and rules refer to.
 *
 * @param id the name in lower case with dashes, unique in its city
 * @param outline WGS 84 degrees, x is longitude
 */
public record Zone(String id, String name, ZoneKind kind, Geometry outline) {}
