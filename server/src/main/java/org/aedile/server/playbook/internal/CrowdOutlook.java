package org.aedile.server.playbook.internal;

import java.util.Locale;
import java.util.Map;
import org.aedile.city.CityModel;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.playbook.StepResult;
import org.aedile.server.simulation.ScenarioFile;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.locomotion.Gait;
import org.aedile.simulation.crowd.measure.DensityMap;

/**
 * How a crowd leaves a place, by the simulation of {@code docs/crowd.md}.
 *
 * @param place where
 * @param people how many were there at first
 * @param seconds until the last who got out was out
 * @param leastSeconds less than which no way of leading them can take
 * @param left how many did not get out
 * @param crowdedPersonSeconds time that people spent with more than 4 people/m² around them, added up
 * @param dangerousPersonSeconds the same with more than 6 people/m²
 */
record CrowdOutlook(
        String place,
        int people,
        double seconds,
        double leastSeconds,
        int left,
        double crowdedPersonSeconds,
        double dangerousPersonSeconds) {
    private static final int LOOK_STEPS = 10;
    private static final double CELL_METERS = 1;

    /**
     * Simulates it; takes seconds to minutes.
     *
     * @throws AedileException when the place is none
     */
    static CrowdOutlook of(CityModel city, String text) {
        Scenario scenario = ScenarioFile.readIn(city, "what-if", text);
        Venue venue = Venue.of(scenario.plan());
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, venue, 1)) {
            int people = simulation.expected() + simulation.crowd().size();
            DensityMap density = new DensityMap(venue.floor(), CELL_METERS);
            for (long step = 0; !simulation.isOver(); step++) {
                if (step % LOOK_STEPS == 0) {
                    density.look(simulation.crowd(), LOOK_STEPS * Gait.STEP_SECONDS);
                    requireTime();
                }
                simulation.step();
            }
            Outcome outcome = simulation.outcome();
            return new CrowdOutlook(
                    scenario.name(),
                    people,
                    Math.round(outcome.evacuationSeconds()),
                    Math.round(outcome.lowerBoundSeconds()),
                    outcome.stuck().size(),
                    Math.round(density.exposurePersonSeconds()),
                    Math.round(density.deadlyExposurePersonSeconds()));
        }
    }

    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new AedileException(ErrorCode.UNAVAILABLE, "the server stops");
        }
    }

    /** For a run and a timeline. */
    StepResult result() {
        return StepResult.of(
                "left-place",
                sentence(),
                Map.of(
                        "place", place,
                        "people", String.valueOf(people),
                        "seconds", String.valueOf(Math.round(seconds)),
                        "left", left == 0 ? "" : String.valueOf(left),
                        "crowded", String.valueOf(Math.round(crowdedPersonSeconds)),
                        "dangerous", String.valueOf(Math.round(dangerousPersonSeconds))));
    }

    private String sentence() {
        String inside = left == 0 ? "" : String.format(Locale.ROOT, ", %,d are still there", left);
        return String.format(
                Locale.ROOT,
                "%,d people leave %s in %.0f s%s; %,.0f person-seconds above 4 people/m², %,.0f above 6",
                people,
                place,
                seconds,
                inside,
                crowdedPersonSeconds,
                dangerousPersonSeconds);
    }
}
