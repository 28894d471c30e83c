package org.aedile.simulation.crowd.social;

import java.util.Arrays;
import org.aedile.simulation.crowd.locomotion.Crowd;

/**
 * Keeps groups together. Who is ahead of the last of their group slows down, from {@link #LOOSE_METERS} on the more the
 * farther, and at {@link #APART_METERS} waits: at a fifth of the free speed, so that a narrow way is never held for ever
 * against strangers, or standing for somebody who has not started. Who is away from the middle of the group is drawn
 * towards it. Nobody waits in front of the exit: that is done outside.
 */
public final class Cohesion {
    private static final double LOOSE_METERS = 0.8;
    private static final double APART_METERS = 3;
    private static final double WAITING_PACE = 0.2;
    private static final double EXIT_METERS = 1.5;

    private static final double NEAR_METERS = 1;
    private static final double FAR_METERS = 5;
    /** Less than the wish to get out, so that nobody turns around for a companion. */
    private static final double STRONGEST_PULL = 0.4;

    private final Groups groups;
    private final Way way;
    // By group: how far the last has to go, how many are there, where the middle is, whether all have started.
    private double[] last = new double[0];
    private int[] members = new int[0];
    private double[] middleX = new double[0];
    private double[] middleY = new double[0];
    private boolean[] complete = new boolean[0];

    public Cohesion(Groups groups, Way way) {
        this.groups = groups;
        this.way = way;
    }

    /** How far a person of the crowd has to go to their exit, metres; infinite without a way. */
    @FunctionalInterface
    public interface Way {
        double toGo(Crowd crowd, int person);
    }

    /** Sets pace and pull of everybody who has companions. Who has no way is not waited for. */
    public void hold(Crowd crowd, double seconds) {
        clear();
        for (int i = 0; i < crowd.size(); i++) {
            int group = groups.of(crowd.id(i));
            if (group != Groups.ALONE && hasWay(crowd, i)) {
                last[group] = Math.max(last[group], toGo(crowd, i));
                members[group]++;
                middleX[group] += crowd.x(i);
                middleY[group] += crowd.y(i);
                complete[group] &= crowd.startSeconds(i) <= seconds;
            }
        }
        for (int i = 0; i < crowd.size(); i++) {
            int group = groups.of(crowd.id(i));
            if (group != Groups.ALONE && members[group] > 1 && hasWay(crowd, i)) {
                wait(crowd, i, group);
                pull(crowd, i, group);
            }
        }
    }

    private void clear() {
        if (last.length < groups.count()) {
            int room = 2 * groups.count();
            last = new double[room];
            members = new int[room];
            middleX = new double[room];
            middleY = new double[room];
            complete = new boolean[room];
        }
        Arrays.fill(last, 0);
        Arrays.fill(members, 0);
        Arrays.fill(middleX, 0);
        Arrays.fill(middleY, 0);
        Arrays.fill(complete, true);
    }

    private boolean hasWay(Crowd crowd, int i) {
        return crowd.route(i) >= 0 && toGo(crowd, i) < Double.POSITIVE_INFINITY;
    }

    /** Who has not made a step yet does not know, and is measured by the way. */
    private double toGo(Crowd crowd, int i) {
        double known = crowd.toGoMeters(i);
        return known < Double.POSITIVE_INFINITY ? known : way.toGo(crowd, i);
    }

    private void wait(Crowd crowd, int i, int group) {
        double toGo = toGo(crowd, i);
        double ahead = last[group] - toGo;
        if (ahead > LOOSE_METERS && toGo > EXIT_METERS) {
            double part = 1 - (ahead - LOOSE_METERS) / (APART_METERS - LOOSE_METERS);
            double least = complete[group] ? WAITING_PACE : 0;
            crowd.walkAt(i, crowd.freeSpeedMps(i) * Math.max(least, part));
        }
    }

    private void pull(Crowd crowd, int i, int group) {
        double x = middleX[group] / members[group] - crowd.x(i);
        double y = middleY[group] / members[group] - crowd.y(i);
        double distance = Math.sqrt(x * x + y * y);
        if (distance > NEAR_METERS) {
            double part = Math.min(1, (distance - NEAR_METERS) / (FAR_METERS - NEAR_METERS));
            double strength = STRONGEST_PULL * part / distance;
            crowd.lean(i, strength * x, strength * y);
        }
    }
}
