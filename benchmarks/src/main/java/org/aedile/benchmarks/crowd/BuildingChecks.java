package org.aedile.benchmarks.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.locationtech.jts.geom.Envelope;

/** Buildings with several floors, and walking on stairs. */
final class BuildingChecks {
    private static final List<Double> ROW_LOWS = List.of(0.0, 6.6, 10.8, 17.4);
    private static final List<Double> DOOR_LOWS = List.of(3.99, 6.39, 14.79, 17.19);
    private static final int ROOMS_OF_ROW = 11;
    private static final double PITCH_METERS = 4.2;
    private static final double BIN = 0.5;

    private BuildingChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "rimea-8",
                        "three storeys are emptied the later the slower people walk",
                        BuildingChecks::storeys),
                new Check("rimea-13", "faster down than up at each density on a stair", BuildingChecks::stairs),
                new Check(
                        "nist-2.7",
                        "alone within 2.5 s of walks, doors and rides added up by hand; of twenty eight at most at once,"
                                + " and nobody left",
                        BuildingChecks::lift),
                new Check("iso-12", "the flow down a stair grows with its width", BuildingChecks::widths));
    }

    private static Finding storeys() {
        double[] seconds = DoubleStream.of(0.5, 0.75, 1.0, 1.25)
                .map(BuildingChecks::storeys)
                .toArray();
        boolean falling = IntStream.range(1, seconds.length).allMatch(i -> seconds[i] < seconds[i - 1]);
        return Finding.of(
                falling,
                String.format(
                        Locale.ROOT,
                        "%.0f, %.0f, %.0f, %.0f s for 528 persons at 0.50, 0.75, 1.00, 1.25 m/s",
                        seconds[0],
                        seconds[1],
                        seconds[2],
                        seconds[3]));
    }

    /**
     * By hand: 6 m to where the lift is called, 8 s until it is there, 3 s for its doors; they stay open for 3 s and close in 3 s;
     * 8 s down, 3 s for the doors, 1 s to get out, and 10.3 m to the exit, all at 1 m/s.
     */
    private static final double RIDDEN_ALONE_SECONDS = 6 + 8 + 3 + 3 + 3 + 8 + 3 + 1 + 10.3;

    private static final int LIFT_PERSONS = 8;
    private static final int RIDERS = 20;

    private static Finding lift() {
        Ridden alone = ridden(1, "BOX 1.9 1.9 2.1 2.1");
        Ridden twenty = ridden(RIDERS, "BOX 1 0.5 8 3.5");
        return Finding.of(
                Math.abs(alone.seconds() - RIDDEN_ALONE_SECONDS) <= 2.5
                        && twenty.most() <= LIFT_PERSONS
                        && Double.isFinite(twenty.seconds()),
                String.format(
                        Locale.ROOT,
                        "%.1f s alone, %.1f s by hand; %d persons in %.1f s, at most %d at once",
                        alone.seconds(),
                        RIDDEN_ALONE_SECONDS,
                        RIDERS,
                        twenty.seconds(),
                        twenty.most()));
    }

    /** When the last was out, and the most that rode at once. */
    private record Ridden(double seconds, int most) {}

    private static Ridden ridden(int count, String area) {
        try (CrowdSimulation simulation = Scenarios.start("nist-2.7", Map.of("count", count, "area", area))) {
            int most = 0;
            while (!simulation.isOver()) {
                simulation.step();
                int out = simulation.passages().times(1).length;
                most = Math.max(most, count - out - simulation.crowd().size());
            }
            Outcome outcome = simulation.outcome();
            return new Ridden(outcome.stuck().isEmpty() ? outcome.evacuationSeconds() : Double.NaN, most);
        }
    }

    private static double storeys(double speed) {
        String rooms = IntStream.range(0, ROW_LOWS.size())
                .mapToObj(row -> IntStream.range(0, ROOMS_OF_ROW)
                        .mapToObj(room -> "      - " + room(row, room) + "\n      - " + doorway(row, room))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        String ways = "\n      - BOX 0 4.2 46.2 6.4\n      - BOX 0 15 46.2 17.2\n      - BOX 46 4.2 58 17.2";
        Map<String, String> values = Map.of("rooms", rooms + ways, "people", inhabitants(speed));
        try (CrowdSimulation simulation = Scenarios.start("rimea-8", values)) {
            Outcome outcome = simulation.run();
            return outcome.stuck().isEmpty() ? outcome.evacuationSeconds() : Double.NaN;
        }
    }

    private static String inhabitants(double speed) {
        List<String> people = new ArrayList<>();
        for (String floor : List.of("ground", "first", "second")) {
            for (int room = 0; room < ROW_LOWS.size() * ROOMS_OF_ROW; room++) {
                people.add("  - {count: 4, floor: " + floor + ", area: "
                        + room(room / ROOMS_OF_ROW, room % ROOMS_OF_ROW) + ", speed: " + speed + "}");
            }
        }
        return String.join("\n", people);
    }

    private static String room(int row, int room) {
        double low = ROW_LOWS.get(row);
        return text("BOX %.2f %.2f %.2f %.2f", room * PITCH_METERS, low, room * PITCH_METERS + 4, low + 4);
    }

    private static String doorway(int row, int room) {
        double low = DOOR_LOWS.get(row);
        double left = room * PITCH_METERS + 1.5;
        return text("BOX %.2f %.2f %.2f %.2f", left, low, left + 0.9, low + 0.22);
    }

    private static Finding stairs() {
        Bins up = stairway(1);
        Bins down = stairway(-1);
        StringBuilder text = new StringBuilder("down (up):");
        boolean faster = true;
        int shared = 0;
        for (int bin = 0; bin < Math.min(up.count(), down.count()); bin++) {
            if (up.isKnown(bin) && down.isKnown(bin)) {
                shared++;
                faster &= down.mean(bin) > up.mean(bin);
                text.append(text(" %.2f/m²: %.2f (%.2f)", up.density(bin), down.mean(bin), up.mean(bin)));
            }
        }
        return Finding.of(faster && shared > 0, text + " m/s");
    }

    private static Bins stairway(int rises) {
        Bins bins = new Bins(BIN);
        for (double density = 0.25; density < 3; density += 0.25) {
            Map<String, Object> values = Map.of("rises", rises, "count", Math.round(density * 89 * 2.4));
            Sampler.of(new Envelope(40, 50, 0, 2.4)).run("stairway", values, bins);
        }
        return bins;
    }

    private static Finding widths() {
        double[] widths = {1.0, 1.2, 1.4, 1.6, 1.8};
        double[] flows = DoubleStream.of(widths).map(BuildingChecks::flow).toArray();
        boolean growing = IntStream.range(1, flows.length).allMatch(i -> flows[i] > flows[i - 1]);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(text(" %.1f m: %.2f/s", widths[i], flows[i]));
        }
        return Finding.of(growing, text.substring(1));
    }

    private static double flow(double width) {
        try (CrowdSimulation simulation = Scenarios.start("stair-flow", Map.of("width", width))) {
            Outcome outcome = simulation.run();
            return outcome.stuck().isEmpty() ? Flows.steady(outcome.passages().times(1)) : Double.NaN;
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
