/**
 * The city as a model: streets, buildings, squares, water, places, zones and junctions, with search by name and a
 * description in words for any point. Start at {@link org.aedile.city.CityModel}. A model is made from an
 * OpenStreetMap file by {@code org.aedile.city.build.CityImport} and kept by {@code org.aedile.city.archive}. Must not
 * depend on server or job.
 */
@NullMarked
package org.aedile.city;

import org.jspecify.annotations.NullMarked;
