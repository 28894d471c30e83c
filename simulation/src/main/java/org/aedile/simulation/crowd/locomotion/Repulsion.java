package org.aedile.simulation.crowd.locomotion;

/** Strength of turning away by gap, {@code repulsion * exp(-gap / range)}, read from a table. */
final class Repulsion {
    private static final double REACH_METERS = 1.6;
    private static final int STEPS = 1600;

    private final double[] table = new double[STEPS + 2];

    Repulsion(Gait gait) {
        for (int i = 0; i < table.length; i++) {
            table[i] = gait.repulsion() * Math.exp(-i * REACH_METERS / STEPS / gait.repulsionMeters());
        }
    }

    double at(double gapMeters) {
        double place = Math.max(0, gapMeters) * (STEPS / REACH_METERS);
        if (place >= STEPS) {
            return 0;
        }
        int before = (int) place;
        return table[before] + (place - before) * (table[before + 1] - table[before]);
    }
}
