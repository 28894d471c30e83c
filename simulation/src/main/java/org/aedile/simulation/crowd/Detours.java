package org.aedile.simulation.crowd;

import java.util.Arrays;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.navigation.CoarseFloor;
import org.aedile.simulation.crowd.navigation.Congestion;

/**
 * Lets people walk around where others stand close: the ways that {@link #FEWEST} and more walk by are found anew by walking
 * time, each second, or in a place that is large for its people so much more seldom that it takes a small part of the time
 * that walking takes. When that is depends on numbers alone, so that the same seed gives the same steps.
 */
final class Detours {
    /** With fewer people on a way nobody is held up for long. */
    private static final int FEWEST = 100;
    /** Nodes to be solved a second for each person, at most: a solved node costs as much as a fifth of a step. */
    private static final double NODES_PER_PERSON = 2;
    /** Seconds are added up from steps. */
    private static final double ROUNDING_SECONDS = 1e-6;

    private final Routes routes;
    private final Congestion congestion;
    private final int nodes;
    private final int[] walkers;
    private double nextSeconds;

    Detours(Routes routes, CoarseFloor place) {
        this.routes = routes;
        this.congestion = new Congestion(place);
        this.nodes = place.walkableNodes();
        this.walkers = new int[routes.ways().count()];
    }

    /** Finds ways anew if it is time. */
    void find(Crowd crowd, double seconds) {
        if (seconds < nextSeconds - ROUNDING_SECONDS) {
            return;
        }
        int solved = count(crowd);
        if (solved > 0) {
            look(crowd);
        }
        for (int way = 0; way < walkers.length; way++) {
            if (walkers[way] >= FEWEST) {
                routes.turn(way, congestion);
            } else {
                routes.ways().straighten(way);
            }
        }
        nextSeconds = seconds + pauseSeconds(solved, crowd.size());
    }

    private double pauseSeconds(int solved, int people) {
        return solved == 0 ? 1 : Math.max(1, Math.ceil((double) solved * nodes / (NODES_PER_PERSON * people)));
    }

    /** Counts who walks by which way; how many ways enough people walk by. */
    private int count(Crowd crowd) {
        Arrays.fill(walkers, 0);
        for (int i = 0; i < crowd.size(); i++) {
            if (crowd.field(i) >= 0) {
                walkers[crowd.field(i)]++;
            }
        }
        return (int) Arrays.stream(walkers).filter(count -> count >= FEWEST).count();
    }

    private void look(Crowd crowd) {
        congestion.clear();
        for (int i = 0; i < crowd.size(); i++) {
            congestion.add(crowd.x(i), crowd.y(i));
        }
        congestion.settle();
    }
}
