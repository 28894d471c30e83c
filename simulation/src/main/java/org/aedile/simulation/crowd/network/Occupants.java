package org.aedile.simulation.crowd.network;

import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** Who has to get out: where each stands, how fast they walk when alone, when they start, which exits they would take. */
public final class Occupants {
    final double[] x;
    final double[] y;
    final double[] speedMps;
    final double[] startSeconds;
    final long[] exits;

    private Occupants(int count) {
        x = new double[count];
        y = new double[count];
        speedMps = new double[count];
        startSeconds = new double[count];
        exits = new long[count];
    }

    /** Those who are on the floor of a simulation now, in the order of its crowd. */
    public static Occupants of(CrowdSimulation simulation) {
        Crowd crowd = simulation.crowd();
        Occupants occupants = new Occupants(crowd.size());
        for (int i = 0; i < crowd.size(); i++) {
            occupants.x[i] = crowd.x(i);
            occupants.y[i] = crowd.y(i);
            occupants.speedMps[i] = crowd.freeSpeedMps(i);
            occupants.startSeconds[i] = Math.max(0, crowd.startSeconds(i) - simulation.seconds());
            occupants.exits[i] = simulation.allowed(i);
        }
        return occupants;
    }

    /** The same people, each of whom takes the exit that they walk to now and no other. */
    public static Occupants onTheirWay(CrowdSimulation simulation) {
        Occupants occupants = of(simulation);
        for (int i = 0; i < occupants.count(); i++) {
            int exit = simulation.crowd().route(i);
            occupants.exits[i] = exit >= 0 ? 1L << exit : occupants.exits[i];
        }
        return occupants;
    }

    public int count() {
        return x.length;
    }

    public double x(int person) {
        return x[person];
    }

    public double y(int person) {
        return y[person];
    }
}
