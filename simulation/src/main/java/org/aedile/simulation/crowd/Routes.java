package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.navigation.CoarseFloor;
import org.aedile.simulation.crowd.navigation.CoarseWay;
import org.aedile.simulation.crowd.navigation.Congestion;
import org.aedile.simulation.crowd.navigation.FastMarching;
import org.aedile.simulation.crowd.navigation.FloorField;
import org.aedile.simulation.crowd.navigation.NodeEase;
import org.aedile.simulation.crowd.navigation.Ways;

/**
 * The floor fields of a simulation: one an exit, and where there are threats a second one an exit for those who know of
 * them. Fields are replaced between steps when smoke or threats have changed.
 */
final class Routes {
    private final List<Exit> exits;
    private final Floor floor;
    private final CoarseFloor coarse;
    private final Ways ways;
    private final CoarseWay[] coarseWays;

    Routes(Venue venue, boolean threatened) {
        this.exits = venue.exits();
        this.floor = venue.floor();
        this.coarse = venue.coarse();
        int count = threatened ? 2 * exits.size() : exits.size();
        FloorField[] fields = new FloorField[count];
        coarseWays = new CoarseWay[count];
        for (int number = 0; number < count; number++) {
            fields[number] = venue.way(number % exits.size());
            coarseWays[number] = venue.coarseWay(number % exits.size());
        }
        ways = new Ways(coarse, fields);
    }

    /** All ways by number; the routes' own, to read only. */
    Ways ways() {
        return ways;
    }

    /** Number of the field to an exit, of somebody who knows of threats or not. */
    int field(int exit, boolean warned) {
        return warned ? exits.size() + exit : exit;
    }

    /** The field to an exit, of somebody who knows of threats or not. */
    FloorField way(int exit, boolean warned) {
        return ways.field(field(exit, warned));
    }

    /** Finds the ways anew of those who know of no threat. */
    void find(NodeEase ease) {
        for (int exit = 0; exit < exits.size(); exit++) {
            find(exit, field(exit, false), ease);
        }
    }

    /** Finds the ways anew of those who know of threats. */
    void findAround(NodeEase ease) {
        for (int exit = 0; exit < exits.size(); exit++) {
            find(exit, field(exit, true), ease);
        }
    }

    private void find(int exit, int number, NodeEase ease) {
        FloorField field = FastMarching.to(exits.get(exit), floor, ease);
        ways.lead(number, field);
        coarseWays[number] = CoarseWay.of(exits.get(exit), coarse, field, ease);
    }

    /** From now on people turn where others stand in a way. */
    void turn(int number, Congestion congestion) {
        ways.turn(number, coarseWays[number], congestion);
    }
}
