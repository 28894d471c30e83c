package org.aedile.city;

import org.locationtech.jts.geom.LineString;

/**
 * A piece of street or railway between two changes of anything about it.
 *
 * @param id OpenStreetMap's way number
 * @param name empty when it has none
 * @param line its middle, WGS 84 degrees, x is longitude
 */
public record Street(
        long id, String name, StreetKind kind, OneWay oneWay, boolean tunnel, boolean bridge, LineString line) {}
