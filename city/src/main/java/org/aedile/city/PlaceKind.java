package org.aedile.city;

import java.util.Locale;

/** What a named or otherwise notable point is; the rank says how early it is labelled, 1 first. */
public enum PlaceKind {
    CITY(1),
    DISTRICT(2),
    SQUARE(3),
    STATION(3),
    HARBOUR(3),
    HOSPITAL(4),
    CASINO(4),
    STADIUM(4),
    PALACE(4),
    POLICE(5),
    FIRE_STATION(5),
    HELIPORT(5),
    TOWN_HALL(5),
    BEACH(5),
    PARK(5),
    FERRY(6),
    COURTHOUSE(6),
    PRISON(6),
    UNIVERSITY(6),
    MUSEUM(6),
    THEATRE(6),
    MARKET(6),
    CHURCH(7),
    SCHOOL(7),
    ATTRACTION(7),
    HOTEL(7),
    LIBRARY(8),
    PARKING(8),
    FUEL(8),
    TUNNEL(8),
    SUBSTATION(9),
    PUMPING_STATION(9),
    SURVEILLANCE(9),
    MONITORING_STATION(9),
    TRAFFIC_SIGNAL(9);

    private final int rank;

    PlaceKind(int rank) {
        this.rank = rank;
    }

    /** From 1, labelled first, to 9, labelled last or not at all. */
    public int rank() {
        return rank;
    }

    /** The kind in JSON and tiles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
