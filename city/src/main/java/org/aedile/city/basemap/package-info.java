/**
 * Draws a {@link org.aedile.city.CityModel} as Mapbox vector tiles for zooms 10 to 16: which features go into which
 * layer, clipping, simplification, encoding. Start at {@link org.aedile.city.basemap.Basemap}. Knows no style: colours
 * and line widths are the screen's.
 */
@NullMarked
package org.aedile.city.basemap;

import org.jspecify.annotations.NullMarked;
