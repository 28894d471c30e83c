package org.aedile.city;

import java.util.Locale;

/** What a street is for, from the widest to the narrowest; rails run beside them on the map. */
public enum StreetKind {
    MOTORWAY,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    RESIDENTIAL,
    SERVICE,
    PEDESTRIAN,
    PATH,
    /** Beside a street, or across one: walked on, not drawn. */
    SIDEWALK,
    STEPS,
    RAIL;

    /** The kind in tiles and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether motor traffic of the public goes here, so that it has junctions worth a signal. */
    public boolean isRoad() {
        return compareTo(SERVICE) < 0;
    }
}
