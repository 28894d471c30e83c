package org.aedile.city;

import java.time.ZoneId;

/**
 * What a city is called and where it is.
 *
 * @param id lower case with dashes, unique in a deployment
 * @param bounds what the data cover
 * @param attribution whom a map of it must name
 */
public record CityProfile(String id, String name, Bounds bounds, ZoneId timeZone, String attribution) {
    /** What OpenStreetMap's licence asks a map to show. */
    public static final String OPENSTREETMAP = "© OpenStreetMap contributors";
}
