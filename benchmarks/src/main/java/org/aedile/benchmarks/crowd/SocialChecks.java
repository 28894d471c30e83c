package org.aedile.benchmarks.crowd;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;

/** Groups, and how others and habit sway the choice of an exit: NIST 2.9, 3.2 and 3.3, ISO 20414 tests 14 to 16. */
final class SocialChecks {
    private static final int SEEDS = 40;
    private static final double MOST_SPREAD_SECONDS = 10;
    private static final String MIDDLE = "BOX 9.5 4 10.5 6";
    private static final String LEFT_OF_MIDDLE = "BOX 7 4 9 6";
    private static final String NOBODY = "";
    private static final String OTHERS =
            "  - {name: others, count: 10, area: BOX 7 2 13 8, speed: 1.0, exits: [exit 2]}";
    private static final String HERDING = ", herding: 0.7";
    private static final String FAMILIAR = ", familiar: [exit 2]";

    private SocialChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "nist-2.9",
                        "four at 1.25 m/s and one at 0.5 m/s arrive within 10 s, with one and with ten slow ones in their way",
                        () -> group(0.5)),
                new Check(
                        "iso-14",
                        "five alike arrive within 10 s, with one and with ten slow ones in their way",
                        () -> group(1.25)),
                new Check(
                        "nist-3.2",
                        "others who walk to exit 2 make it likelier",
                        () -> swayed(MIDDLE, HERDING, OTHERS, share(MIDDLE, HERDING, NOBODY))),
                new Check(
                        "iso-15",
                        "others raise the share of exit 2 over 50 %",
                        () -> swayed(LEFT_OF_MIDDLE, HERDING, OTHERS, 0.5)),
                new Check(
                        "nist-3.3",
                        "knowing exit 2 alone makes it likelier",
                        () -> swayed(MIDDLE, FAMILIAR, NOBODY, share(MIDDLE, NOBODY, NOBODY))),
                new Check(
                        "iso-16",
                        "who knows exit 2 alone leaves by it though exit 1 is nearer",
                        () -> swayed(LEFT_OF_MIDDLE, FAMILIAR, NOBODY, 0.99)));
    }

    private static Finding group(double fifth) {
        double alone = spread(fifth, "five", 1);
        double behind = spread(fifth, "five", 10);
        double strangers = spread(fifth, "1", 10);
        return Finding.of(
                Math.max(alone, behind) <= MOST_SPREAD_SECONDS,
                String.format(
                        Locale.ROOT,
                        "%.1f s behind one other, %.1f s behind ten; as strangers %.1f s",
                        alone,
                        behind,
                        strangers));
    }

    /** Seconds between the first and the last of the five to arrive; infinite when somebody never does. */
    private static double spread(double fifth, String group, int others) {
        try (CrowdSimulation simulation =
                Scenarios.start("group", Map.of("speed", fifth, "five", group, "others", others))) {
            Outcome outcome = simulation.run();
            double[] times = new double[5];
            for (int i = 0; i < outcome.passages().size(); i++) {
                if (outcome.passages().id(i) < times.length) {
                    times[outcome.passages().id(i)] = outcome.passages().seconds(i);
                }
            }
            double first = Arrays.stream(times).min().orElseThrow();
            double last = Arrays.stream(times).max().orElseThrow();
            return outcome.stuck().isEmpty() ? last - first : Double.POSITIVE_INFINITY;
        }
    }

    private static Finding swayed(String place, String ties, String others, double before) {
        double share = share(place, ties, others);
        return Finding.of(
                share > before,
                String.format(
                        Locale.ROOT,
                        "share of exit 2 %.0f %%, must be above %.0f %%; without %.0f %%",
                        100 * share,
                        100 * before,
                        100 * share(place, NOBODY, NOBODY)));
    }

    /** How often somebody leaves by exit 2. */
    private static double share(String place, String ties, String others) {
        int second = 0;
        for (long seed : new SplittableRandom(SEEDS).longs(SEEDS).toArray()) {
            Map<String, String> values = Map.of("place", place, "ties", ties, "others", others);
            try (CrowdSimulation simulation =
                    CrowdSimulation.of(Scenarios.read("social", values).withSeed(seed), 1)) {
                Outcome outcome = simulation.run();
                for (int i = 0; i < outcome.passages().size(); i++) {
                    second += outcome.passages().id(i) == 0 ? outcome.passages().gate(i) : 0;
                }
            }
        }
        return (double) second / SEEDS;
    }
}
