package org.aedile.benchmarks.crowd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;

/** Toxic gas: NIST 2.6 and ISO 20414 test 19, with times worked out by hand from the published formula. */
final class ToxicChecks {
    private static final double TOLERANCE = 0.01;
    private static final double STEP_SECONDS = 0.05;
    /** Where the walker begins, and how far from there at most. */
    private static final double START_METERS = 0.7;

    private static final double NEAR_METERS = 0.2;

    /** Air, and the minutes until a dose of 1. */
    private record Case(String air, double minutes) {}

    private static final List<Case> CASES = List.of(
            // 2.764e-5 · 10000^1.036 = 0.38507; exp(0.1903 · 0.04 + 2.0004) / 7.1 = 1.04908
            new Case("co: 10000", 1 / (0.38507 * 1.04908)),
            // exp(0.9515 + 2.0004) / 7.1 = 2.69610
            new Case("co: 10000, co2: 5", 1 / (0.38507 * 2.69610)),
            // exp(200 / 43) / 220 - 0.0045 = 0.47144
            new Case("hcn: 200", 1 / (0.47144 * 1.04908)),
            // exp(8.13 - 0.54 · 12.9) = 3.20272
            new Case("o2: 8", 3.20272));

    // 2.764e-5 · 30000^1.036 = 1.20181
    private static final Case STRONG = new Case("co: 30000, co2: 5", 1 / (1.20181 * 2.69610));

    private ToxicChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("nist-2.6", "who walks in gas stops where the dose is 1, within 1 %", ToxicChecks::walking),
                new Check("iso-19", "who waits in gas stops when the dose is 1, within 1 %", ToxicChecks::waiting));
    }

    private static Finding walking() {
        Outcome.Stuck stuck = run("toxic", STRONG.air());
        double expected = START_METERS + STRONG.minutes() * 60;
        return Finding.of(
                isOnTime(stuck, STRONG) && Math.abs(stuck.x() - expected) <= NEAR_METERS + TOLERANCE * expected,
                String.format(Locale.ROOT, "%s: after %.2f m (%.2f m expected)", STRONG.air(), stuck.x(), expected));
    }

    private static Finding waiting() {
        boolean passed = true;
        StringBuilder text = new StringBuilder("seconds (expected)");
        for (Case one : CASES) {
            Outcome.Stuck stuck = run("toxic-room", one.air());
            passed &= isOnTime(stuck, one) && run("toxic-room", one.air()).equals(stuck);
            text.append(String.format(
                    Locale.ROOT, " %s: %.2f (%.2f)", one.air(), stuck.sinceSeconds(), one.minutes() * 60));
        }
        return Finding.of(passed, text.toString());
    }

    private static boolean isOnTime(Outcome.Stuck stuck, Case one) {
        double expected = one.minutes() * 60;
        return stuck.reason() == Outcome.Reason.INCAPACITATED
                && Math.abs(stuck.sinceSeconds() - expected) <= STEP_SECONDS + TOLERANCE * expected;
    }

    private static Outcome.Stuck run(String scenario, String air) {
        try (CrowdSimulation simulation = Scenarios.start(scenario, Map.of("air", air))) {
            return simulation.run().stuck().get(0);
        }
    }
}
