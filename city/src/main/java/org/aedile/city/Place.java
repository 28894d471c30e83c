package org.aedile.city;

import org.aedile.kernel.GeoPoint;

/**
 * Something in the city that people know by name, or that can observe, fail or be attacked.
 *
 * @param name empty for infrastructure without one
 */
public record Place(String name, PlaceKind kind, GeoPoint point) {}
