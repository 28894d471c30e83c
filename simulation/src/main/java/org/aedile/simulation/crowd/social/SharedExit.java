package org.aedile.simulation.crowd.social;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.aedile.simulation.crowd.locomotion.Crowd;

/**
 * A group leaves by one exit: the one that the slowest of them chooses, as the others wait for them; once somebody of a group
 * has left, the rest follow by the same exit as long as it is open.
 */
public final class SharedExit {
    private static final int NONE = -1;

    private final Groups groups;
    private final Int2IntOpenHashMap leftBy = new Int2IntOpenHashMap();
    // By group: number, speed and exit of who leads.
    private int[] leader = new int[0];
    private double[] speed = new double[0];
    private int[] exit = new int[0];

    public SharedExit(Groups groups) {
        this.groups = groups;
        leftBy.defaultReturnValue(NONE);
    }

    /** Sends a person to an exit when it can be reached. */
    @FunctionalInterface
    public interface Guide {
        void send(int person, int exit);
    }

    /** A person of the crowd has left by the exit that they walked to. */
    public void left(Crowd crowd, int person) {
        int group = groups.of(crowd.id(person));
        if (group != Groups.ALONE) {
            leftBy.put(group, crowd.route(person));
        }
    }

    /** Sends everybody in a group where the group goes. */
    public void agree(Crowd crowd, IntPredicate isOpen, Guide guide) {
        findLeaders(crowd);
        for (int group = 0; group < groups.count(); group++) {
            int before = leftBy.get(group);
            exit[group] = before != NONE && isOpen.test(before) ? before : exit[group];
        }
        for (int i = 0; i < crowd.size(); i++) {
            int group = groups.of(crowd.id(i));
            if (group != Groups.ALONE && crowd.route(i) >= 0 && exit[group] >= 0 && crowd.route(i) != exit[group]) {
                guide.send(i, exit[group]);
            }
        }
    }

    private void findLeaders(Crowd crowd) {
        if (leader.length < groups.count()) {
            leader = new int[2 * groups.count()];
            speed = new double[2 * groups.count()];
            exit = new int[2 * groups.count()];
        }
        Arrays.fill(speed, Double.POSITIVE_INFINITY);
        Arrays.fill(exit, NONE);
        for (int i = 0; i < crowd.size(); i++) {
            int group = groups.of(crowd.id(i));
            if (group != Groups.ALONE && crowd.route(i) >= 0 && leads(crowd, i, group)) {
                leader[group] = crowd.id(i);
                speed[group] = crowd.freeSpeedMps(i);
                exit[group] = crowd.route(i);
            }
        }
    }

    /** True when slower than who leads up to here; of the same speed, by the smaller number, whatever the order. */
    private boolean leads(Crowd crowd, int i, int group) {
        double own = crowd.freeSpeedMps(i);
        return own < speed[group] || own == speed[group] && crowd.id(i) < leader[group];
    }
}
