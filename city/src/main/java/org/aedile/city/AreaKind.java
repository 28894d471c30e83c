package org.aedile.city;

import java.util.Locale;

/** What covers the ground, and with what of that sort it is drawn. */
public enum AreaKind {
    SEA(Group.WATER),
    WATER(Group.WATER),
    POOL(Group.WATER),
    HARBOUR(Group.NONE),
    PARK(Group.GREEN),
    GARDEN(Group.GREEN),
    GRASS(Group.GREEN),
    WOOD(Group.GREEN),
    PITCH(Group.GREEN),
    PLAYGROUND(Group.GREEN),
    CEMETERY(Group.GREEN),
    SQUARE(Group.SQUARE),
    CITY(Group.LANDUSE),
    BEACH(Group.LANDUSE),
    ROCK(Group.LANDUSE),
    PIER(Group.SQUARE),
    RESIDENTIAL(Group.LANDUSE),
    COMMERCIAL(Group.LANDUSE),
    INDUSTRIAL(Group.LANDUSE),
    CONSTRUCTION(Group.LANDUSE),
    RAILWAY(Group.LANDUSE),
    PARKING(Group.LANDUSE),
    SCHOOL(Group.LANDUSE),
    HOSPITAL(Group.LANDUSE),
    STADIUM(Group.LANDUSE);

    private final Group group;

    AreaKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** The kind in tiles and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which layer of the basemap an area belongs to; {@code NONE} is not drawn. */
    public enum Group {
        WATER,
        GREEN,
        LANDUSE,
        SQUARE,
        NONE
    }
}
