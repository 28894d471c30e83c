package org.aedile.simulation.crowd.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.saying.Saying;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.network.Areas;
import org.aedile.simulation.crowd.network.Occupants;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: a plan is one sentence: what to do, what it brings, and why. */
class WordingTest {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;
    private static final Outlook NOTHING = outlook(192.4, 860, 0, 40);

    private final FloorPlan hall = FloorPlan.of(new Sketch(
            List.of(box(0, 0, 24, 10), box(-2, 4, 0.1, 5), box(23.9, 3.5, 26, 6.5)),
            List.of(),
            List.of(
                    new Exit("narrow", box(-2, 4, -1.5, 5), UNLIMITED),
                    new Exit("wide", box(25.5, 3.5, 26, 6.5), UNLIMITED)),
            List.of()));
    private final Wording wording = wording();

    @Test
    void measuresComeFirstThenWhatTheyBringAndWhy() {
        List<Plan.Order> alike = List.of(new Plan.Order(0, 1, 30), new Plan.Order(1, 1, 30));

        Saying saying = wording.saying(new Plan(1, 0, 0, alike), outlook(148.2, 364, 1, 12), NOTHING);

        assertThat(saying.english())
                .isEqualTo(
                        "Close narrow; 2 stewards show the 40 people in the middle and in the middle to wide, not before"
                                + " second 30: everybody is out after 148 s instead of 192 s, and the mean person spends 9 s"
                                + " instead of 22 s above 4 persons/m², because 12 instead of 40 people take narrow, which would be"
                                + " the last to empty; do not get out: 1");
    }

    @Test
    void stewardsWhoDoDifferentThingsAreToldOneByOne() {
        List<Plan.Order> different = List.of(new Plan.Order(0, 1, 0), new Plan.Order(1, 0, 0));

        Saying saying = wording.saying(new Plan(0, 2, 0, different), outlook(1150, 860, 0, 40), NOTHING);

        assertThat(saying.english())
                .isEqualTo(
                        "Open wide; a steward shows the 20 people in the middle to wide; a steward shows the 20 people in"
                                + " the middle to narrow: everybody is out after 1,150 s instead of 192 s");
    }

    @Test
    void doingNothingSaysWhatItComesTo() {
        Outlook reckoned = new Outlook(192.4, 0, 40, 7, false, NOTHING.exits());

        assertThat(wording.saying(Plan.NOTHING, reckoned, reckoned).english())
                .isEqualTo("Do nothing: everybody is out after 192 s; reckoned, not simulated, for the last 7");
    }

    private Wording wording() {
        Population.Traits traits = new Population.Traits(
                Distribution.SpeedByAge.ADULTS, new Distribution.Fixed(0), Population.Traits.BODY);
        Population crowd = new Population("crowd", 40, box(0, 0, 14, 10), traits, Set.of(), UNLIMITED);
        Scenario scenario = new Scenario("hall", hall, List.of(crowd), List.of(), 900, 3);
        Venue venue = Venue.of(hall);
        try (CrowdSimulation start = CrowdSimulation.of(scenario, venue, 1)) {
            return new Wording(venue, Areas.of(Occupants.of(start), 1), new InTheMiddle());
        }
    }

    private static Outlook outlook(double seconds, double exposure, int inside, int narrow) {
        return new Outlook(
                seconds,
                exposure,
                40,
                inside,
                true,
                List.of(
                        new Outlook.ExitUse("narrow", narrow, seconds, 1),
                        new Outlook.ExitUse("wide", 40 - narrow, 20, 1)));
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }

    /** Calls every area the same. */
    private static final class InTheMiddle implements Watcher {
        @Override
        public void better(Advice advice) {}

        @Override
        public void progress(int screened, int simulated) {}

        @Override
        public boolean goOn() {
            return true;
        }

        @Override
        public Saying where(Envelope area) {
            return Saying.of(AdviceSentence.MIDDLE);
        }
    }
}
