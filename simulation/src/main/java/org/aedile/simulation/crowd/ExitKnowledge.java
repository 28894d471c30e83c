package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.population.Population;

/** What each person may, knows and heeds when they choose an exit, by the person's number. */
final class ExitKnowledge {
    private static final int MOST_EXITS = Long.SIZE;

    private final List<Exit> exits;
    /** A bit for each exit. */
    private long[] allowed;

    private long[] familiar;
    private float[] herding;
    private boolean heeded;

    ExitKnowledge(List<Exit> exits, int people) {
        if (exits.size() > MOST_EXITS) {
            throw refused("the plan has " + exits.size() + " exits; " + MOST_EXITS + " are the most");
        }
        this.exits = exits;
        allowed = new long[people];
        familiar = new long[people];
        herding = new float[people];
    }

    /** What everybody of a population has in mind. */
    Mind mind(Population population) {
        return new Mind(
                mask(population, "may use", population.exits()),
                mask(population, "knows", population.ties().familiar()),
                (float) population.ties().herding());
    }

    record Mind(long allowed, long familiar, float herding) {}

    void put(int id, Mind mind) {
        if (id >= allowed.length) {
            allowed = Arrays.copyOf(allowed, 2 * id);
            familiar = Arrays.copyOf(familiar, 2 * id);
            herding = Arrays.copyOf(herding, 2 * id);
        }
        allowed[id] = mind.allowed();
        familiar[id] = mind.familiar();
        herding[id] = mind.herding();
        heeded |= mind.herding() > 0;
    }

    /** True when anybody does as others do. */
    boolean isHeeded() {
        return heeded;
    }

    /** From now on a person goes nowhere. */
    void forget(int id) {
        allowed[id] = 0;
    }

    /** A bit for each exit that the person may use. */
    long allowed(int id) {
        return allowed[id];
    }

    /** From now on the person may use this exit and no other, and knows it. */
    void restrict(int id, int exit) {
        allowed[id] = 1L << exit;
        familiar[id] |= 1L << exit;
    }

    boolean mayUse(int id, int exit) {
        return (allowed[id] & 1L << exit) != 0;
    }

    boolean knows(int id, int exit) {
        return (familiar[id] & 1L << exit) != 0;
    }

    double herding(int id) {
        return herding[id];
    }

    private long mask(Population population, String verb, Set<String> names) {
        long mask = 0;
        for (int i = 0; i < exits.size(); i++) {
            mask |= names.isEmpty() || names.contains(exits.get(i).name()) ? 1L << i : 0;
        }
        if (names.size() > Long.bitCount(mask) && !names.isEmpty()) {
            throw refused(
                    "population " + population.name() + " " + verb + " exits " + names + ", and not all of them exist");
        }
        return mask;
    }
}
