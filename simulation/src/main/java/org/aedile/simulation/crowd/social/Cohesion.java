package org.aedile.simulation.crowd.social;

import java.util.Arrays;
import org.aedile.simulation.crowd.locomotion.Crowd;

/**
 * Keeps groups together. Who is ahead of the last of their group slows down, from {@link #LOOSE_METERS} on the more the
 * farther, at {@link #APART_METERS} to less than the speed of the last. When the last can't move, those ahead go on slowly,
 * as it may be them who hold up the strangers between; only for somebody who has not started they stand still. With
 * strangers on their heels nobody waits: groups that do so in a queue would empty a room half as fast, and measured ones
 * don't. Who is away from the middle of the group is drawn towards it.
 */
public final class Cohesion {
    private static final double LOOSE_METERS = 0.5;
    private static final double APART_METERS = 2;
    /** Of the speed of the last while they walk, and of the own free speed while they are held up. */
    private static final double SLOWER = 0.7;

    private static final double ON_SLOWLY = 0.2;
    private static final double HELD_UP_MPS = 0.05;

    private static final double NEAR_METERS = 1;
    private static final double FAR_METERS = 5;
    /** Less than the wish to get out, so that nobody turns around for a companion. */
    private static final double STRONGEST_PULL = 0.4;

    private static final double HEELS_METERS = 1;

    private final Groups groups;
    private final Way way;
    private final Cells everybody = new Cells(HEELS_METERS);
    // By group: how far the last has to go, and how fast; how many are there; where the middle is; have all started?
    private double[] last = new double[0];
    private double[] lastSpeed = new double[0];
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
            everybody.add(i, crowd.x(i), crowd.y(i));
            int group = groups.of(crowd.id(i));
            if (group != Groups.ALONE && hasWay(crowd, i)) {
                if (toGo(crowd, i) >= last[group]) {
                    last[group] = toGo(crowd, i);
                    lastSpeed[group] = crowd.speedMps(i);
                }
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
        everybody.clear();
        if (last.length < groups.count()) {
            int room = 2 * groups.count();
            last = new double[room];
            lastSpeed = new double[room];
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
        double ahead = last[group] - toGo(crowd, i);
        if (ahead > LOOSE_METERS && !isPressed(crowd, i, group)) {
            double part = 1 - (ahead - LOOSE_METERS) / (APART_METERS - LOOSE_METERS);
            crowd.walkAt(i, Math.max(slowest(crowd, i, group), crowd.freeSpeedMps(i) * part));
        }
    }

    private boolean isPressed(Crowd crowd, int i, int group) {
        return everybody.anyAround(crowd.x(i), crowd.y(i), other -> {
            boolean behind = crowd.route(other) == crowd.route(i) && crowd.toGoMeters(other) > crowd.toGoMeters(i);
            return behind
                    && groups.of(crowd.id(other)) != group
                    && Math.hypot(crowd.x(other) - crowd.x(i), crowd.y(other) - crowd.y(i)) < HEELS_METERS;
        });
    }

    private double slowest(Crowd crowd, int i, int group) {
        if (!complete[group]) {
            return 0;
        }
        double free = crowd.freeSpeedMps(i);
        return lastSpeed[group] > HELD_UP_MPS ? Math.min(free, SLOWER * lastSpeed[group]) : ON_SLOWLY * free;
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
