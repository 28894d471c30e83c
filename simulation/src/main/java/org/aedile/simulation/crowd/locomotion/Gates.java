package org.aedile.simulation.crowd.locomotion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.Outline;
import org.aedile.simulation.crowd.geometry.Walls;
import org.locationtech.jts.geom.Envelope;

/**
 * Exits and doors: who passes, and who has to wait because the limit of a gate is reached. Gates are numbered, exits
 * first. A limited gate lets one person pass every 1/capacity seconds and saves nothing up.
 */
final class Gates {
    private static final double ROUNDING_SECONDS = 1e-9;

    private final Grid grid;
    private final Outline[] exits;
    private final Walls doors;
    private final double[] headwaySeconds;
    private final double[] nextFree;
    /** The cells where a gate is near. */
    private final BitSet near = new BitSet();

    private final boolean[] closed;
    private final Passages passages;
    private final Walls.Step step = new Walls.Step();

    /** Persons who leave with this step, in ascending order. */
    int[] leaving = new int[0];

    int leavingCount;

    Gates(Floor floor, Passages passages) {
        this.passages = passages;
        List<Exit> allExits = floor.plan().exits();
        List<Door> allDoors = floor.plan().doors();
        grid = floor.grid();
        exits = allExits.stream().map(exit -> Outline.of(exit.area())).toArray(Outline[]::new);
        closed = new boolean[exits.length];
        doors = Walls.of(allDoors.stream().map(Door::line).toList());
        headwaySeconds = new double[allExits.size() + allDoors.size()];
        nextFree = new double[headwaySeconds.length];
        Arrays.fill(nextFree, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < allExits.size(); i++) {
            headwaySeconds[i] = 1 / allExits.get(i).capacityPerSecond();
            mark(allExits.get(i).area().getEnvelopeInternal());
        }
        for (int i = 0; i < allDoors.size(); i++) {
            headwaySeconds[exits.length + i] = 1 / allDoors.get(i).capacityPerSecond();
            mark(new Envelope(allDoors.get(i).line().p0, allDoors.get(i).line().p1));
        }
    }

    private void mark(Envelope box) {
        double reach = grid.spacingMeters();
        for (int row = grid.row(box.getMinY() - reach); row <= grid.row(box.getMaxY() + reach); row++) {
            for (int column = grid.column(box.getMinX() - reach);
                    column <= grid.column(box.getMaxX() + reach);
                    column++) {
                near.set(grid.node(column, row));
            }
        }
    }

    /** Opens or closes an exit from now on. */
    void open(int exit, boolean isOpen) {
        closed[exit] = !isOpen;
    }

    /** Judges the steps of all, in their order: who waits stays where they are; who leaves is kept in {@link #leaving}. */
    void judge(Crowd crowd, NextStep next, double now) {
        if (leaving.length < crowd.id.length) {
            leaving = new int[crowd.id.length];
        }
        leavingCount = 0;
        for (int i = 0; i < crowd.size; i++) {
            if (near.get(grid.cell(next.x[i], next.y[i]))) {
                judge(crowd, next, i, now);
            }
        }
    }

    private void judge(Crowd crowd, NextStep next, int i, double now) {
        int exit = exitAt(next.x[i], next.y[i]);
        int gate = exit >= 0 ? exit : doorBetween(crowd, next, i);
        if (gate < 0) {
            return;
        }
        if (!admits(gate, now)) {
            next.stay(crowd, i);
            return;
        }
        passages.passed(gate, crowd.id[i], now);
        if (exit >= 0) {
            leaving[leavingCount++] = i;
        }
    }

    private int doorBetween(Crowd crowd, NextStep next, int i) {
        step.begin(crowd.x[i], crowd.y[i]);
        step.end(next.x[i], next.y[i]);
        for (int door = 0; door < doors.count(); door++) {
            if (doors.crosses(door, step)) {
                return exits.length + door;
            }
        }
        return -1;
    }

    private boolean admits(int gate, double now) {
        if (nextFree[gate] > now + ROUNDING_SECONDS) {
            return false;
        }
        // Within a step of being free the gate is busy, and keeps its rhythm; after a pause it begins anew.
        boolean busy = now - nextFree[gate] < Gait.STEP_SECONDS;
        nextFree[gate] = (busy ? nextFree[gate] : now) + headwaySeconds[gate];
        return true;
    }

    private int exitAt(double x, double y) {
        for (int exit = 0; exit < exits.length; exit++) {
            if (!closed[exit] && exits[exit].contains(x, y)) {
                return exit;
            }
        }
        return -1;
    }
}
