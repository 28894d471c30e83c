package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.navigation.FastMarching;
import org.aedile.simulation.crowd.navigation.FloorField;
import org.aedile.simulation.crowd.navigation.NodeEase;

/**
 * The floor fields of a simulation: one an exit, and where there are threats a second one an exit for those who know of
 * them. Fields are replaced between steps when smoke or threats have changed.
 */
final class Routes {
    private final List<Exit> exits;
    private final Floor floor;
    private final FloorField[] fields;

    Routes(Venue venue, boolean threatened) {
        this.exits = venue.exits();
        this.floor = venue.floor();
        fields = new FloorField[threatened ? 2 * exits.size() : exits.size()];
        for (int exit = 0; exit < exits.size(); exit++) {
            fields[exit] = venue.way(exit);
            fields[fields.length - exits.size() + exit] = venue.way(exit);
        }
    }

    /** All fields by number; the routes' own array, to read only. */
    FloorField[] fields() {
        return fields;
    }

    /** Number of the field to an exit, of somebody who knows of threats or not. */
    int field(int exit, boolean warned) {
        return warned ? exits.size() + exit : exit;
    }

    /** Finds the ways anew of those who know of no threat. */
    void find(NodeEase ease) {
        for (int exit = 0; exit < exits.size(); exit++) {
            fields[exit] = FastMarching.to(exits.get(exit), floor, ease);
        }
    }

    /** Finds the ways anew of those who know of threats. */
    void findAround(NodeEase ease) {
        for (int exit = 0; exit < exits.size(); exit++) {
            fields[exits.size() + exit] = FastMarching.to(exits.get(exit), floor, ease);
        }
    }
}
