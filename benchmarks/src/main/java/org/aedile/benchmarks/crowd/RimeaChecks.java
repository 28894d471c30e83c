package org.aedile.benchmarks.crowd;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.benchmarks.crowd.report.Plot;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** The guideline RiMEA 4.1.1 where it is about single persons, rooms and exits. */
final class RimeaChecks {
    private static final String NO_LIMIT = ".inf";

    private RimeaChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("rimea-1", "40 m in 26 s to 34 s", RimeaChecks::corridor),
                new Check("rimea-5", "each starts within 0.2 s of their time", RimeaChecks::premovement),
                new Check("rimea-6", "all leave, nobody is ever inside the wall", RimeaChecks::corner),
                new Check("rimea-7", "observed speed within 0.03 m/s of the assigned", RimeaChecks::speeds),
                new Check("rimea-9", "with half the doors 1.6 to 2.4 times as long", RimeaChecks::doors),
                new Check("rimea-10", "15 leave by the main exit, 8 by the secondary", RimeaChecks::assigned),
                new Check("nist-3.1", "all twelve rooms leave by the exit assigned to them", RimeaChecks::assigned),
                new Check("rimea-11", "the nearer exit takes more, the farther some", RimeaChecks::choice));
    }

    private static Finding corridor() {
        try (CrowdSimulation simulation = Scenarios.start("rimea-1")) {
            double seconds = simulation.run().evacuationSeconds();
            return Finding.of(seconds >= 26 && seconds <= 34, text("%.2f s", seconds));
        }
    }

    private static Finding premovement() {
        try (CrowdSimulation simulation = Scenarios.start("rimea-5")) {
            double[] started = new double[10];
            double worst = 0;
            while (!simulation.isOver()) {
                simulation.step();
                Crowd crowd = simulation.crowd();
                for (int i = 0; i < crowd.size(); i++) {
                    if (crowd.speedMps(i) > 0 && started[crowd.id(i)] == 0) {
                        started[crowd.id(i)] = simulation.seconds();
                        worst = Math.max(worst, Math.abs(simulation.seconds() - crowd.startSeconds(i)));
                    }
                }
            }
            boolean all = Arrays.stream(started).allMatch(seconds -> seconds > 0);
            return Finding.of(all && worst <= 0.2, text("at most %.2f s off", worst));
        }
    }

    private static Finding corner() {
        try (CrowdSimulation simulation = Scenarios.start("rimea-6")) {
            int inside = 0;
            while (!simulation.isOver()) {
                simulation.step();
                Crowd crowd = simulation.crowd();
                for (int i = 0; i < crowd.size(); i++) {
                    inside += crowd.x(i) <= 10 && crowd.y(i) >= 2 ? 1 : 0;
                }
            }
            Outcome outcome = simulation.outcome();
            return Finding.of(
                    inside == 0 && outcome.stuck().isEmpty(),
                    text(
                            "%d positions in the wall, %d stuck, %.1f s",
                            inside, outcome.stuck().size(), outcome.evacuationSeconds()));
        }
    }

    private static Finding speeds() {
        String people = IntStream.range(0, 50)
                .mapToObj(
                        i -> text("  - {count: 1, area: BOX 0.2 %d 0.8 %d, speed: rimea-adults}", 3 * i + 1, 3 * i + 2))
                .collect(Collectors.joining("\n"));
        try (CrowdSimulation simulation = Scenarios.start("rimea-7", Map.of("people", people))) {
            Crowd crowd = simulation.crowd();
            double[] from = new double[50];
            double[] free = new double[50];
            for (int i = 0; i < crowd.size(); i++) {
                from[crowd.id(i)] = crowd.x(i);
                free[crowd.id(i)] = crowd.freeSpeedMps(i);
            }
            double worst = 0;
            Outcome outcome = simulation.run();
            for (int i = 0; i < outcome.passages().size(); i++) {
                int id = outcome.passages().id(i);
                double observed = (41 - from[id]) / outcome.passages().seconds(i);
                worst = Math.max(worst, Math.abs(observed - free[id]));
            }
            return Finding.of(
                    outcome.stuck().isEmpty() && worst <= 0.03,
                    text("at most %.3f m/s off; speeds %s", worst, summary(free)));
        }
    }

    private static Finding doors() {
        Outcome four = doors("");
        Outcome two = doors("door 1, door 2");
        double factor = two.evacuationSeconds() / four.evacuationSeconds();
        return Finding.of(
                        factor >= 1.6
                                && factor <= 2.4
                                && four.stuck().isEmpty()
                                && two.stuck().isEmpty(),
                        text(
                                "%.1f s with four, %.1f s with two, factor %.2f; no limit at the doors; bounds for four %.0f s at"
                                        + " 1.33/s and %.0f s at 1.90/s a door",
                                four.evacuationSeconds(),
                                two.evacuationSeconds(),
                                factor,
                                1000 / 4 / 1.33,
                                1000 / 4 / 1.9))
                .with(Plot.of("How the room empties", "time in s", "people who have left")
                        .with(Flows.egress("four doors", four, 4))
                        .with(Flows.egress("two doors", two, 4))
                        .with(new Plot.Line(
                                "four doors at 1.9 persons/s",
                                List.of(new Plot.Point(0, 0), new Plot.Point(1000 / 4 / 1.9, 1000)))));
    }

    private static Outcome doors(String exits) {
        try (CrowdSimulation simulation = Scenarios.start("rimea-9", Map.of("capacity", NO_LIMIT, "exits", exits))) {
            return simulation.run();
        }
    }

    private static Finding assigned() {
        String rooms = IntStream.rangeClosed(1, 12)
                .mapToObj(room -> room(room) + "\n" + doorway(room))
                .collect(Collectors.joining("\n"));
        String people =
                IntStream.rangeClosed(1, 12).mapToObj(RimeaChecks::inhabitants).collect(Collectors.joining("\n"));
        try (CrowdSimulation simulation = Scenarios.start("rimea-10", Map.of("rooms", rooms, "people", people))) {
            Outcome outcome = simulation.run();
            int main = outcome.passages().times(0).length;
            int secondary = outcome.passages().times(1).length;
            return Finding.of(main == 15 && secondary == 8, text("%d main, %d secondary", main, secondary));
        }
    }

    /** Rooms 1 to 6 lie above the corridor, 7 to 12 below; each 5 m wide and 3 m deep behind a wall of 0.3 m. */
    private static String room(int room) {
        double left = (room - 1) % 6 * 5.0;
        return room <= 6
                ? text("    - BOX %.1f 2.1 %.1f 5.1", left, left + 4.8)
                : text("    - BOX %.1f -3.3 %.1f -0.3", left, left + 4.8);
    }

    private static String doorway(int room) {
        double left = (room - 1) % 6 * 5.0 + 2;
        return room <= 6
                ? text("    - BOX %.1f 1.79 %.1f 2.11", left, left + 0.9)
                : text("    - BOX %.1f -0.31 %.1f 0.01", left, left + 0.9);
    }

    private static String inhabitants(int room) {
        boolean secondary = List.of(5, 6, 11, 12).contains(room);
        return text(
                "  - {name: room %d, count: %d, area: %s, speed: rimea-adults, exits: [%s]}",
                room, room == 3 ? 1 : 2, room(room).substring("    - ".length()), secondary ? "secondary" : "main");
    }

    private static Finding choice() {
        try (CrowdSimulation simulation = Scenarios.start("rimea-11", Map.of("right", 15))) {
            Outcome outcome = simulation.run();
            int nearer = outcome.passages().times(0).length;
            int farther = outcome.passages().times(1).length;
            return Finding.of(
                    nearer > farther && farther > 0 && outcome.stuck().isEmpty(),
                    text("%d by the nearer, %d by the farther", nearer, farther));
        }
    }

    private static String summary(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double square = Arrays.stream(values)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        return text("%.2f ± %.2f m/s", mean, Math.sqrt(square));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
