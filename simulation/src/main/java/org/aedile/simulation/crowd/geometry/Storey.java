package org.aedile.simulation.crowd.geometry;

/**
 * A floor of a building and its place in the plane, where floors lie side by side.
 *
 * @param name empty when it is the only one
 * @param shiftMeters how far east of its drawing it lies in the plane
 * @param beginsMeters x in the plane from which on places belong to it
 */
public record Storey(String name, double shiftMeters, double beginsMeters) {}
