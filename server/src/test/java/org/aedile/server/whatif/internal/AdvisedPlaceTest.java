package org.aedile.server.whatif.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.server.TestServer;
import org.aedile.server.city.Cities;
import org.aedile.server.whatif.AdvisedPlans.AdvisedPlan;
import org.aedile.server.whatif.AdvisedSteward;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.Corner;
import org.aedile.simulation.crowd.advice.Advice;
import org.aedile.simulation.crowd.advice.AdviceSentence;
import org.aedile.simulation.crowd.advice.Outlook;
import org.aedile.simulation.crowd.advice.Plan;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: advice says on Earth where stewards stand, and whom they show the way. */
class AdvisedPlaceTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** A centimetre and what is rounded at the edges. */
    private static final double ROUNDED_METERS = 0.2;

    private final TestServer server = TestServer.shared();
    private final AskedPlace asked = AskedPlace.of(
            new SimulationQuestion(null, "place-du-casino", null, 20.0, 40, null, null, null),
            server.bean(Cities.class).shown("live"));
    private final AdvisedPlace place = new AdvisedPlace(asked);

    @Test
    void aStewardStandsOnTheGroundOfThePlaceAmongThoseToShowTheWay() {
        Envelope all = asked.ground().inside().getEnvelopeInternal();
        Envelope west = new Envelope(all.getMinX(), all.centre().x, all.getMinY(), all.getMaxY());

        AdvisedPlan plan = plan(west);

        AdvisedSteward steward = plan.stewards().get(0);
        Geometry inside = asked.ground().inside();
        Geometry ground = ground(steward);
        assertThat(inside.buffer(ROUNDED_METERS).contains(ground)).isTrue();
        assertThat(ground.getEnvelopeInternal().getMaxX()).isLessThan(west.getMaxX() + 0.5 + ROUNDED_METERS);
        assertThat(ground.getArea())
                .isGreaterThanOrEqualTo(
                        inside.intersection(GEOMETRIES.toGeometry(west)).getArea() - 5)
                .isLessThan(inside.getArea());
        assertThat(ground.contains(GEOMETRIES.createPoint(place.meters(steward.at()))))
                .isTrue();
        assertThat(steward.exit())
                .isEqualTo(asked.ground().plan().exits().get(0).name());
    }

    @Test
    void whereAnAreaLiesIsAFactOfTheSentence() {
        Coordinate middle = asked.ground().inside().getInteriorPoint().getCoordinate();
        Coordinate northEast = new Coordinate(middle.x + 14, middle.y + 14);

        assertThat(place.where(new Envelope(northEast)).english()).isEqualTo(" 20 m north-east of the middle");
        assertThat(place.where(new Envelope(new Coordinate(middle.x, middle.y - 30)))
                        .english())
                .isEqualTo(" 30 m south of the middle");
        assertThat(place.where(new Envelope(middle)).english()).isEqualTo(" in the middle");
        AdvisedPlan plan = plan(new Envelope(middle));
        assertThat(plan.saying().get(0).sentence()).isEqualTo("advice-open");
        assertThat(plan.saying().get(0).facts())
                .hasEntrySatisfying("exit", exit -> assertThat(exit.value()).isEqualTo("gate"));
        assertThat(plan.sentence()).isEqualTo("Open gate");
    }

    @Test
    void advicesKeptBeforeTheyToldFactsAndGroundAreReadStill() {
        AdvisedPlan kept = server.bean(JsonMapper.class).readValue("""
                {"sentence":"Do it.","seconds":1,"crowdedSeconds":0,"left":0,"complete":true,"danger":1,"close":[],"open":[],
                 "stewards":[{"southWest":[7.0,43.0],"northEast":[7.2,43.4],"exit":"gate","notBeforeSeconds":0}]}""", AdvisedPlan.class);

        assertThat(kept.saying()).isEmpty();
        assertThat(kept.stewards().get(0).at()).isEqualTo(new Corner((7.0 + 7.2) / 2, (43.0 + 43.4) / 2));
        assertThat(kept.stewards().get(0).ground().get(0).get(0))
                .containsExactly(
                        new Corner(7.0, 43.0),
                        new Corner(7.2, 43.0),
                        new Corner(7.2, 43.4),
                        new Corner(7.0, 43.4),
                        new Corner(7.0, 43.0));
    }

    /** A plan that shows the people of a rectangle to the first exit. */
    private AdvisedPlan plan(Envelope area) {
        Outlook outlook = new Outlook(10, 0, 40, 0, true, List.of());
        Saying saying = Saying.of(AdviceSentence.OPEN).with("exit", Fact.text("gate"));
        Plan plan = new Plan(0, 0, 0, List.of(new Plan.Order(0, 0, 0)));
        Advice.Option option = new Advice.Option(plan, outlook, saying);
        Advice advice = new Advice(Optional.empty(), List.of(option), 1, 1, List.of(area), 0, 1, 1);
        return place.plans(advice, null).options().get(0);
    }

    /** In metres. */
    private Geometry ground(AdvisedSteward steward) {
        Polygon[] polygons = steward.ground().stream().map(this::polygon).toArray(Polygon[]::new);
        return GEOMETRIES.createMultiPolygon(polygons);
    }

    private Polygon polygon(List<List<Corner>> rings) {
        return GEOMETRIES.createPolygon(
                GEOMETRIES.createLinearRing(corners(rings.get(0))),
                rings.stream()
                        .skip(1)
                        .map(hole -> GEOMETRIES.createLinearRing(corners(hole)))
                        .toArray(LinearRing[]::new));
    }

    private Coordinate[] corners(List<Corner> ring) {
        return ring.stream().map(place::meters).toArray(Coordinate[]::new);
    }
}
