/**
 * Makes a {@link org.aedile.city.CityModel} of OpenStreetMap features: what their tags mean is decided here and nowhere
 * else. Start at {@link org.aedile.city.build.CityImport}. Must not depend on the basemap or the archive.
 */
@NullMarked
package org.aedile.city.build;

import org.jspecify.annotations.NullMarked;
