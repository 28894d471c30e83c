package org.aedile.simulation.crowd.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.saying.Clause;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: advice that the simulator itself finds better than doing nothing. */
class EvacuationOptimiserTest {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;
    private static final Effort SHORT = new Effort(2, 6, 1500, 1);

    @Test
    void whoKnowsTheNarrowExitOnlyIsShownToTheWideOne() {
        Advice advice = optimise(new Question(hall(200, UNLIMITED, Set.of("narrow")), 16, Set.of(), Set.of()), SHORT);
        // 1 m and 3 m: a quarter by the narrow one is the best split.
        assertThat(share(advice.best(), "narrow")).isBetween(0.1, 0.4);
        assertThat(share(advice.doNothing(), "narrow")).isEqualTo(1);
        assertThat(seconds(advice.best())).isLessThan(0.55 * seconds(advice.doNothing()));
        assertThat(seconds(advice.best())).isGreaterThan(advice.boundAtLargestFlowSeconds());
        assertThat(advice.best().sentence()).contains("stewards show the", "to wide", "people take narrow");
        assertThat(advice.best().saying().clauses())
                .extracting(Clause::sentence)
                .contains(AdviceSentence.BETWEEN, AdviceSentence.TO_EXIT, AdviceSentence.OUT, AdviceSentence.BECAUSE);
    }

    @Test
    void aNearerExitThatPassesFewIsRelieved() {
        Advice advice = optimise(new Question(hall(150, 0.5, Set.of("narrow")), 12, Set.of(), Set.of()), SHORT);
        assertThat(seconds(advice.doNothing())).isGreaterThan(280);
        // In the time that the others need at the wide one, about a sixteenth can pass the limited one.
        assertThat(share(advice.best(), "narrow")).isLessThan(0.25);
        assertThat(seconds(advice.best())).isLessThan(0.35 * seconds(advice.doNothing()));
    }

    @Test
    void fewerStewardsAreNeverMoreThanAllowed() {
        Advice advice = optimise(new Question(hall(200, UNLIMITED, Set.of("narrow")), 2, Set.of(), Set.of()), SHORT);
        assertThat(advice.options()).allMatch(option -> option.plan().orders().size() <= 2);
        assertThat(advice.best().plan().orders()).isNotEmpty();
        assertThat(seconds(advice.best())).isLessThan(seconds(advice.doNothing()));
    }

    @Test
    void anExitThatMustStayFreeIsUsedByNobody() {
        Scenario hall = hall(100, UNLIMITED, Set.of());
        Advice advice = optimise(new Question(hall, 4, Set.of("wide"), Set.of()), SHORT);
        assertThat(advice.options()).allMatch(option -> share(option, "wide") == 0);
        assertThat(share(advice.doNothing(), "narrow")).isEqualTo(1);
    }

    @Test
    void aClosedExitIsOpenedWhereThatHelps() {
        Scenario hall = hall(150, UNLIMITED, Set.of()).withChanges(List.of(new Scenario.ExitChange("wide", 0, false)));
        Advice closed = optimise(new Question(hall, 0, Set.of(), Set.of()), SHORT);
        Advice open = optimise(new Question(hall, 0, Set.of(), Set.of("wide")), SHORT);
        assertThat(share(closed.best(), "wide")).isZero();
        assertThat(open.best().sentence()).startsWith("Open wide: everybody is out after");
        assertThat(seconds(open.best())).isLessThan(0.6 * seconds(closed.best()));
    }

    @Test
    void adviceIsNeverWorseThanDoingNothing() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        SplittableRandom random = new SplittableRandom(seed);
        for (int place = 0; place < 3; place++) {
            Scenario scenario = hall(random.nextInt(40, 160), random.nextDouble(0.3, 3), Set.of());
            Advice advice = optimise(
                    new Question(scenario.withSeed(random.nextLong()), random.nextInt(4), Set.of(), Set.of()),
                    new Effort(2, 4, 500, random.nextLong()));
            Outlook best = advice.best().outlook();
            Outlook nothing = advice.doNothing().outlook();
            assertThat(best.cost()).isLessThanOrEqualTo(nothing.cost());
            assertThat(best.seconds()).isLessThanOrEqualTo(nothing.seconds());
            assertThat(best.inside()).isLessThanOrEqualTo(nothing.inside());
            assertThat(best.seconds()).isGreaterThanOrEqualTo(advice.lowerBoundSeconds());
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Question question = new Question(hall(80, 1, Set.of()), 2, Set.of(), Set.of());
        Advice alone = optimise(question, new Effort(1, 4, 400, 7));
        Advice together = optimise(question, new Effort(2, 4, 400, 7));
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void whoHasWaitedEnoughGetsTheBestUntilThen() {
        Question question = new Question(hall(200, UNLIMITED, Set.of("narrow")), 8, Set.of(), Set.of());
        List<Advice> heard = new ArrayList<>();
        Advice advice = EvacuationOptimiser.optimise(question, SHORT, impatient(heard));
        assertThat(advice.simulated()).isEqualTo(2);
        // First what the network says, then what little was simulated.
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).simulated()).isZero();
        assertThat(heard.get(0).best().sentence()).contains("stewards show the", "to wide");
        assertThat(advice.doNothing().outlook().isComplete()).isFalse();
        assertThat(advice.doNothing().sentence()).contains("reckoned, not simulated");
        // What the network reckons is near to what the simulation finds.
        assertThat(seconds(advice.doNothing()))
                .isBetween(0.7 * nothingSimulated(question), 1.3 * nothingSimulated(question));
    }

    @Test
    void adviceHoldsWithOtherPeopleToo() {
        Question question = new Question(hall(120, UNLIMITED, Set.of("narrow")), 8, Set.of(), Set.of());
        Advice advice = optimise(question, new Effort(2, 4, 800, 1, 2));
        assertThat(advice.confirmedSeeds()).isEqualTo(2);
        assertThat(seconds(advice.best())).isLessThan(0.8 * seconds(advice.doNothing()));
    }

    @Test
    void whereAllAreStillToComeExitsAreOpenedAtMost() {
        Scenario hall = hall(40, UNLIMITED, Set.of());
        Population crowd = hall.populations().get(0);
        Population coming = new Population(crowd.name(), crowd.count(), crowd.area(), crowd.traits(), crowd.exits(), 2);
        Scenario empty = new Scenario(hall.name(), hall.plan(), List.of(coming), hall.changes(), 900, 3);
        Advice advice = optimise(new Question(empty, 4, Set.of(), Set.of()), SHORT);
        assertThat(advice.doNothing().outlook().inside()).isZero();
        assertThat(advice.options()).allMatch(option -> option.plan().orders().isEmpty());
    }

    @Test
    void anExitByWhichPeopleStillComeInIsMadeOneWay() {
        Scenario hall = hall(100, UNLIMITED, Set.of());

        Advice advice = optimise(new Question(streamedInByWide(hall), 0, Set.of(), Set.of()), SHORT);

        assertThat(advice.best().plan().makesOneWay(1)).isTrue();
        assertThat(advice.best().sentence()).containsIgnoringCase("let nobody in by wide");
        assertThat(seconds(advice.best())).isLessThan(0.7 * seconds(advice.doNothing()));
        assertThat(advice.doNothing().outlook().people()).isEqualTo(190);
        assertThat(advice.best().outlook().people()).isEqualTo(100);
        assertThat(optimise(new Question(hall, 0, Set.of(), Set.of()), SHORT).options())
                .as("nobody comes in")
                .allMatch(option -> option.plan().oneWay() == 0);
    }

    @Test
    void whoStillComesInIsReckonedWithWhenTheTimeIsUp() {
        Question question = new Question(streamedInByWide(hall(100, UNLIMITED, Set.of())), 0, Set.of(), Set.of());

        Advice advice = EvacuationOptimiser.optimise(question, SHORT, impatient(new ArrayList<>()));

        assertThat(advice.doNothing().outlook().isComplete()).isFalse();
        assertThat(seconds(advice.doNothing())).as("90 people, one a second").isGreaterThanOrEqualTo(90);
        assertThat(advice.best().plan().makesOneWay(1)).isTrue();
    }

    private static Scenario streamedInByWide(Scenario hall) {
        Population there = hall.populations().get(0);
        Population coming =
                new Population("coming in", 90, box(21, 3.5, 23.5, 6.5), there.traits(), Set.of("narrow"), 1);
        return hall.withPopulations(List.of(there, coming));
    }

    @Test
    void whatWasOrderedGoesOnBesideWhatIsFound() {
        Scenario hall = hall(120, UNLIMITED, Set.of("narrow"));
        Standing ordered = new Standing(
                Set.of(), Set.of(), Set.of(), List.of(new Standing.Shown(new Envelope(0, 14, 0, 10), "wide", 0)));

        Advice open = optimise(new Question(hall, 4, Set.of(), Set.of(), ordered), SHORT);
        assertThat(share(open.standing().orElseThrow(), "wide")).isEqualTo(1);

        Scenario closed = hall.withChanges(List.of(new Scenario.ExitChange("wide", 0, false)));
        Advice cut = optimise(new Question(closed, 4, Set.of(), Set.of(), ordered), SHORT);
        assertThat(cut.standing().orElseThrow().outlook().inside())
                .as("who was shown to an exit that is closed now")
                .isEqualTo(120);
        assertThat(cut.best().outlook().inside()).isZero();
    }

    private static double nothingSimulated(Question question) {
        return seconds(optimise(question, new Effort(1, 1, 10, 1)).doNothing());
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        Scenario hall = hall(10, 1, Set.of());
        assertThatThrownBy(() -> new Question(hall, 1, Set.of("gate"), Set.of()))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("exit gate is to be kept free, and there is none");
        assertThatThrownBy(() -> new Question(hall, 1, Set.of(), Set.of("wide")))
                .hasMessageContaining("exit wide may be opened, and is not closed from second 0");
        assertThatThrownBy(() -> new Question(hall, -1, Set.of(), Set.of())).hasMessageContaining("-1 stewards");
        assertThatThrownBy(() -> new Question(hall, 1, Set.of("wide", "narrow"), Set.of()))
                .hasMessageContaining("all exits are to be kept free");
    }

    /** A hall with an exit of 1 m on the left, with a limit, and one of 3 m on the right; people stand to the left. */
    private static Scenario hall(int people, double narrowLimit, Set<String> known) {
        FloorPlan plan = FloorPlan.of(new Sketch(
                List.of(box(0, 0, 24, 10), box(-2, 4, 0.1, 5), box(23.9, 3.5, 26, 6.5)),
                List.of(),
                List.of(
                        new Exit("narrow", box(-2, 4, -1.5, 5), narrowLimit),
                        new Exit("wide", box(25.5, 3.5, 26, 6.5), UNLIMITED)),
                List.of()));
        Population.Traits traits = new Population.Traits(
                Distribution.SpeedByAge.ADULTS, new Distribution.Fixed(0), Population.Traits.BODY);
        Population crowd = new Population("crowd", people, box(0, 0, 14, 10), traits, known, UNLIMITED);
        return new Scenario("hall", plan, List.of(crowd), List.of(), 900, 3);
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }

    private static double seconds(Advice.Option option) {
        return option.outlook().seconds();
    }

    private static double share(Advice.Option option, String exit) {
        return option.outlook().exits().stream()
                        .filter(use -> use.exit().equals(exit))
                        .mapToInt(Outlook.ExitUse::people)
                        .sum()
                / (double) option.outlook().people();
    }

    /** Has waited enough from the beginning. */
    private static Watcher impatient(List<Advice> heard) {
        return new Watcher() {
            @Override
            public void better(Advice better) {
                heard.add(better);
            }

            @Override
            public void progress(int screened, int simulated) {}

            @Override
            public boolean goOn() {
                return false;
            }
        };
    }

    private static Advice optimise(Question question, Effort effort) {
        return EvacuationOptimiser.optimise(question, effort, new Watcher() {
            @Override
            public void better(Advice advice) {
                assertThat(advice.best().outlook().isComplete()).isEqualTo(advice.simulated() > 0);
            }

            @Override
            public void progress(int screened, int simulated) {
                assertThat(simulated).isPositive();
            }

            @Override
            public boolean goOn() {
                return true;
            }
        });
    }
}
