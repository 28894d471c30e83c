package org.aedile.benchmarks.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.aedile.detection.Catalog;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.Found;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.correlation.MatchRouter;
import org.aedile.kernel.GeoPoint;

/**
 * Matches of a load, made from templates that the router made: what is measured is correlating, not routing. Those of places
 * go through the router itself, because that is part of a join in space.
 */
final class MatchSource {
    private static final int TEMPLATES = 1 << 16;
    private static final double SOUTH = 43.70;
    private static final double WEST = 7.40;

    /** Some ten kilometres. */
    private static final double EXTENT_DEGREES = 0.1;

    private final CorrelationLoad load;
    private final CorrelationPlan plan;
    private final MatchRouter router = new MatchRouter(CityRelations.NONE);
    private final Random random = new Random(1);
    private final List<Match> templates = new ArrayList<>(TEMPLATES);
    private int next;

    MatchSource(CorrelationLoad load, Catalog catalog) {
        this.load = load;
        this.plan = catalog.findPlan(CorrelationLoad.CORRELATION).orElseThrow();
        for (int i = 0; !load.placed() && i < TEMPLATES; i++) {
            route(i, load.groups(), 0, templates::add);
        }
    }

    /** The next match, at that time. */
    void next(long timeMillis, Consumer<Match> matches) {
        int number = next++;
        if (load.placed()) {
            route(number, 1, timeMillis, matches);
            return;
        }
        Match template = templates.get(number & TEMPLATES - 1);
        matches.accept(new Match(
                template.correlation(),
                template.rule(),
                template.kind(),
                template.level(),
                template.key(),
                template.origin(),
                timeMillis,
                timeMillis,
                load.values() == 1 ? 0 : random.nextInt(load.values()),
                template.carried()));
    }

    /** Two matches for each of so many groups. */
    void pairs(int groups, Consumer<Match> matches) {
        for (int i = 0; i < 2 * groups; i++) {
            route(i, groups, i, matches);
        }
    }

    private void route(int number, int groups, long timeMillis, Consumer<Match> matches) {
        String host = "10.20.%d.%d".formatted(number % groups >> 8, number % groups & 0xff);
        GeoPoint place =
                GeoPoint.of(SOUTH + random.nextDouble() * EXTENT_DEGREES, WEST + random.nextDouble() * EXTENT_DEGREES);
        router.route(
                plan,
                new Found(
                        "r-" + load.rule(random),
                        Match.Kind.HOLDS,
                        new Match.Origin(
                                "live",
                                "it",
                                "srv-" + number % 100,
                                Integer.toHexString(number),
                                load.placed() ? Optional.of(place) : Optional.empty()),
                        "",
                        timeMillis,
                        timeMillis,
                        field -> field.equals("host") ? host : Integer.toString(number % load.values())),
                matches);
    }
}
