/**
 * Keeps a city, and its tiles, as bytes: a city is read once from OpenStreetMap and then in milliseconds. Start at
 * {@link org.aedile.city.archive.CityPack} (the model, as a database column holds it) and
 * {@link org.aedile.city.archive.CityArchive} (model and tiles in one file). Versioned: an unknown version is refused.
 */
@NullMarked
package org.aedile.city.archive;

import org.jspecify.annotations.NullMarked;
