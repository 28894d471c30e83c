package org.aedile.city.basemap;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Something to draw.
 *
 * @param layer of the tile
 * @param shape WGS 84 degrees, x is longitude
 * @param attributes texts, booleans, whole and decimal numbers
 * @param minZoom the first zoom at which it is drawn
 */
record MapFeature(String layer, Geometry shape, Map<String, Object> attributes, int minZoom) {
    MapFeature {
        attributes = Map.copyOf(attributes);
    }
}
