package org.aedile.simulation.crowd;

import java.util.Arrays;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** When each person last came nearer to their exit, by the person's number: who walks without coming nearer is stuck too. */
final class Progress {
    private static final double CLEARLY_METERS = 0.3;

    private double[] nearest = new double[0];
    private double[] sinceSeconds = new double[0];
    private int[] exit = new int[0];

    void note(Crowd crowd, double seconds) {
        for (int i = 0; i < crowd.size(); i++) {
            int id = crowd.id(i);
            makeRoom(id);
            boolean nearer = crowd.toGoMeters(i) < nearest[id] - CLEARLY_METERS;
            if (nearer || exit[id] != crowd.route(i) || crowd.startSeconds(i) > seconds) {
                nearest[id] = crowd.toGoMeters(i);
                exit[id] = crowd.route(i);
                sinceSeconds[id] = seconds;
            }
        }
    }

    /** The newest moment at which a person was known to come nearer, or had not started. */
    double seconds(int id) {
        return id < sinceSeconds.length ? sinceSeconds[id] : 0;
    }

    private void makeRoom(int id) {
        int known = nearest.length;
        if (id >= known) {
            int room = Math.max(64, 2 * id);
            nearest = Arrays.copyOf(nearest, room);
            Arrays.fill(nearest, known, room, Double.POSITIVE_INFINITY);
            sinceSeconds = Arrays.copyOf(sinceSeconds, room);
            exit = Arrays.copyOf(exit, room);
        }
    }
}
