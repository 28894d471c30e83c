package org.aedile.simulation.crowd.social;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.random.RandomGenerator;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;

/** Who belongs with whom: the group of each person, by the person's number. */
public final class Groups {
    /** Somebody who belongs with nobody. */
    public static final int ALONE = -1;

    private final RandomGenerator random;
    private final IntArrayList groups = new IntArrayList();
    private final Object2IntOpenHashMap<String> named = new Object2IntOpenHashMap<>();
    private int count;

    /** Sizes are drawn from a generator. */
    public Groups(RandomGenerator random) {
        this.random = random;
        named.defaultReturnValue(ALONE);
    }

    /** How many groups there are. */
    public int count() {
        return count;
    }

    /** Group of a person. */
    public int of(int id) {
        return id < groups.size() ? groups.getInt(id) : ALONE;
    }

    /** The people of a population, who come one by one. */
    public Joining joining(Population population) {
        return new Joining(population.ties().grouping());
    }

    /** From now on a person belongs with nobody. */
    public void part(int id) {
        if (id < groups.size()) {
            groups.set(id, ALONE);
        }
    }

    private int named(String name) {
        if (named.getInt(name) == ALONE) {
            named.put(name, count++);
        }
        return named.getInt(name);
    }

    private void put(int id, int group) {
        while (groups.size() <= id) {
            groups.add(ALONE);
        }
        groups.set(id, group);
    }

    /** Fills groups with those who come one after another. */
    public final class Joining {
        private final Ties.Grouping grouping;
        private int group;
        private int missing;

        private Joining(Ties.Grouping grouping) {
            this.grouping = grouping;
        }

        /** The next person comes. */
        public void join(int id) {
            put(id, next());
        }

        private int next() {
            if (grouping instanceof Ties.Grouping.Named one) {
                return named(one.name());
            }
            return grouping instanceof Ties.Grouping.Sizes sizes ? filled(sizes.size()) : ALONE;
        }

        private int filled(Distribution size) {
            if (missing == 0) {
                missing = (int) Math.max(1, Math.round(size.draw(random)));
                group = count++;
            }
            missing--;
            return group;
        }
    }
}
