/**
 * How long it takes to get somewhere, driving or walking on the streets of a city. Start at {@link
 * org.aedile.city.travel.StreetGraph}. Plain Java on the city's model; knows no units and no incidents.
 */
@NullMarked
package org.aedile.city.travel;

import org.jspecify.annotations.NullMarked;
