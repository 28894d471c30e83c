package org.aedile.benchmarks.crowd;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.locationtech.jts.geom.Envelope;

/** Where it gets crowded between a room, a corridor and a stair. */
final class CongestionChecks {
    private static final int EXIT_OF_ROOM = 0;
    private static final int CORRIDOR = 1;
    private static final int FOOT = 2;
    private static final List<Envelope> PLACES =
            List.of(new Envelope(6, 8, 1.5, 3.5), new Envelope(12, 14, 1.5, 3.5), new Envelope(18, 20, 1.5, 3.5));
    private static final int STEPS_PER_SECOND = 20;
    private static final int LONGEST_SECONDS = 600;
    /** As long as it takes until it can be called a peak. */
    private static final int WINDOW_SECONDS = 5;
    /** Where people stand in each other's way. */
    private static final double CROWDED_PER_SQUARE_METER = 2;

    /** Number of those whose flow is compared, before the queue of the stair has reached the room. */
    private static final int FIRST = 60;

    private CongestionChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "rimea-13a",
                        "the first 60 come into the corridor quicker than up the stair",
                        CongestionChecks::flows),
                new Check(
                        "imo-11",
                        "crowded (2/m²) first at the room's exit, then at the foot of the stair",
                        CongestionChecks::order),
                new Check(
                        "nist-5.1",
                        "peaks at the room's exit and at the foot of the stair above the one in the corridor",
                        CongestionChecks::peaks));
    }

    private static Finding flows() {
        try (CrowdSimulation simulation = Scenarios.start("room-corridor-stair", Map.of("count", 150))) {
            PassageLog passages = simulation.run().passages();
            double corridor = Flows.steady(Arrays.copyOf(passages.times(1), FIRST));
            double stair = Flows.steady(Arrays.copyOf(passages.times(2), FIRST));
            return Finding.of(
                    corridor > stair, String.format(Locale.ROOT, "corridor %.2f/s, stair %.2f/s", corridor, stair));
        }
    }

    private static Finding order() {
        Course course = course(150);
        double exit = course.crowdedFrom(EXIT_OF_ROOM);
        double foot = course.crowdedFrom(FOOT);
        return Finding.of(
                exit < foot && foot < Double.POSITIVE_INFINITY,
                String.format(Locale.ROOT, "after %.0f s at the room's exit, after %.0f s at the stair", exit, foot));
    }

    private static Finding peaks() {
        Course course = course(100);
        double exit = course.peak(EXIT_OF_ROOM);
        double corridor = course.peak(CORRIDOR);
        double foot = course.peak(FOOT);
        return Finding.of(
                exit > corridor && foot > corridor,
                String.format(
                        Locale.ROOT, "exit %.2f/m², corridor %.2f/m², stair %.2f/m² over 5 s", exit, corridor, foot));
    }

    private static Course course(int count) {
        try (CrowdSimulation simulation = Scenarios.start("room-corridor-stair", Map.of("count", count))) {
            Course course = new Course();
            while (!simulation.isOver()) {
                simulation.step();
                course.add(simulation.seconds(), simulation.crowd());
            }
            return course;
        }
    }

    /** Density of each place by second. */
    private static final class Course {
        private final double[][] densities = new double[PLACES.size()][LONGEST_SECONDS];

        private void add(double seconds, Crowd crowd) {
            for (int place = 0; place < densities.length; place++) {
                Envelope box = PLACES.get(place);
                int inside = 0;
                for (int i = 0; i < crowd.size(); i++) {
                    inside += box.contains(crowd.x(i), crowd.y(i)) ? 1 : 0;
                }
                int second = Math.min(densities[place].length - 1, (int) seconds);
                densities[place][second] += inside / box.getArea() / STEPS_PER_SECOND;
            }
        }

        private double crowdedFrom(int place) {
            for (int second = 0; second + WINDOW_SECONDS <= densities[place].length; second++) {
                if (mean(place, second) >= CROWDED_PER_SQUARE_METER) {
                    return second;
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        private double peak(int place) {
            double peak = 0;
            for (int second = 0; second + WINDOW_SECONDS <= densities[place].length; second++) {
                peak = Math.max(peak, mean(place, second));
            }
            return peak;
        }

        private double mean(int place, int second) {
            return Arrays.stream(densities[place], second, second + WINDOW_SECONDS)
                    .average()
                    .orElse(0);
        }
    }
}
