/**
 * Reads OpenStreetMap files: elements from PBF, ways and multipolygon relations as geometries, the sea from coastlines.
 * Start at {@link org.aedile.city.osm.OsmFeatures}. Knows no tags' meaning beyond what geometry needs, and nothing of
 * the city model or the basemap.
 */
@NullMarked
package org.aedile.city.osm;

import org.jspecify.annotations.NullMarked;
