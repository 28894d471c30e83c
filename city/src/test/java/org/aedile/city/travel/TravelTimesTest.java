package org.aedile.city.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.aedile.city.CityModel;
import org.aedile.city.OneWay;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.archive.Monaco;
import org.aedile.kernel.GeoPoint;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** FEATURE: who is near, by the time that driving or walking takes on the streets. */
class TravelTimesTest {
    /** On the equator a degree is 111,195 m in both directions, so that the ways can be worked out by hand. */
    private static final double METERS_PER_DEGREE = 111_195.0802;

    private static final double RESIDENTIAL_MPS = 25 / 3.6;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * A block of 1,000 m by 1,000 m: south and north sides go both ways, the east side from south to north only, the west
     * side is a path.
     */
    private static final List<Street> BLOCK = List.of(
            street(StreetKind.RESIDENTIAL, OneWay.BOTH, at(0, 0), at(1_000, 0)),
            street(StreetKind.RESIDENTIAL, OneWay.BOTH, at(0, 1_000), at(1_000, 1_000)),
            street(StreetKind.RESIDENTIAL, OneWay.FORWARDS, at(1_000, 0), at(1_000, 1_000)),
            street(StreetKind.PATH, OneWay.BOTH, at(0, 0), at(0, 1_000)));

    private static final StreetGraph DRIVEN = StreetGraph.of(BLOCK, TravelMode.DRIVING);
    private static final StreetGraph WALKED = StreetGraph.of(BLOCK, TravelMode.WALKING);

    @Test
    void drivingGoesWithTheOneWayStreet() {
        assertThat(seconds(DRIVEN, at(500, 0), at(500, 1_000))).isCloseTo(2_000 / RESIDENTIAL_MPS, within(0.5));
    }

    @Test
    void nobodyDrivesAgainstIt() {
        assertThat(DRIVEN.to(at(500, 0)).secondsFrom(at(500, 1_000))).isEmpty();
    }

    @Test
    void walkingTakesThePathAndMindsNoOneWay() {
        assertThat(seconds(WALKED, at(100, 1_000), at(100, 0))).isCloseTo(1_200 * 3.6 / 5, within(0.5));
        assertThat(seconds(WALKED, at(900, 1_000), at(900, 0))).isCloseTo(1_200 * 3.6 / 5, within(0.5));
    }

    @Test
    void alongOneStreetItIsTheWayBetweenTheTwo() {
        assertThat(seconds(DRIVEN, at(200, 0), at(700, 0))).isCloseTo(500 / RESIDENTIAL_MPS, within(0.5));
        assertThat(seconds(DRIVEN, at(1_000, 100), at(1_000, 900))).isCloseTo(800 / RESIDENTIAL_MPS, within(0.5));
        assertThat(DRIVEN.to(at(1_000, 100)).secondsFrom(at(1_000, 900))).isEmpty();
    }

    @Test
    void theLastMetresAreWalked() {
        assertThat(seconds(DRIVEN, at(200, 0), at(700, 30)))
                .isCloseTo(500 / RESIDENTIAL_MPS + 30 * 3.6 / 5, within(0.5));
    }

    @Test
    void farFromEveryStreetNothingIsKnown() {
        assertThat(DRIVEN.to(at(5_000, 5_000)).secondsFrom(at(0, 0))).isEmpty();
        assertThat(DRIVEN.to(at(0, 0)).secondsFrom(at(5_000, 5_000))).isEmpty();
    }

    @Test
    void anIslandOfStreetsIsLeftOut() {
        StreetGraph graph = StreetGraph.of(
                List.of(BLOCK.get(0), BLOCK.get(2), street(StreetKind.SERVICE, OneWay.BOTH, at(300, 20), at(320, 20))),
                TravelMode.DRIVING);
        assertThat(graph.to(at(600, 0)).secondsFrom(at(310, 20))).isPresent();
    }

    @Test
    void stairsAreSlowerThanStreets() {
        StreetGraph stairs =
                StreetGraph.of(List.of(street(StreetKind.STEPS, OneWay.BOTH, at(0, 0), at(51, 0))), TravelMode.WALKING);
        assertThat(seconds(stairs, at(0, 0), at(51, 0))).isCloseTo(100, within(0.1));
    }

    @Test
    void oneSearchBackwardsSaysTheSameAsOneForEachStart() {
        CityModel city = Monaco.read().city();
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        StreetGraph graph = StreetGraph.of(city.streets(), TravelMode.WALKING);
        for (int i = 0; i < 20; i++) {
            GeoPoint one = somewhere(city, random);
            GeoPoint other = somewhere(city, random);
            OptionalDouble there = graph.to(one).secondsFrom(other);
            OptionalDouble back = graph.to(other).secondsFrom(one);
            assertThat(there.isPresent()).isEqualTo(back.isPresent());
            assertThat(there.orElse(0)).isCloseTo(back.orElse(0), within(0.01)); // on foot both ways take the same time
            assertThat(there.orElse(1e9)).isGreaterThan(0.9 * one.distanceMeters(other) * 3.6 / 5);
        }
    }

    @Test
    void theWayLeadsRoundTheBlockAndItsSecondsRunDown() {
        List<TravelTimes.Stop> way = DRIVEN.to(at(500, 1_000)).routeFrom(at(500, 0));
        assertThat(way).hasSize(4);
        assertThat(way.get(1).point().distanceMeters(at(1_000, 0))).isLessThan(0.1);
        assertThat(way.get(2).point().distanceMeters(at(1_000, 1_000))).isLessThan(0.1);
        assertThat(way.get(0).seconds()).isCloseTo(2_000 / RESIDENTIAL_MPS, within(0.5));
        assertThat(way.get(2).seconds()).isCloseTo(500 / RESIDENTIAL_MPS, within(0.5));
        assertThat(DRIVEN.to(at(700, 0)).routeFrom(at(200, 0))).hasSize(2);
        assertThat(DRIVEN.to(at(500, 0)).routeFrom(at(500, 1_000))).isEmpty();
    }

    @Test
    void threeHundredStartsInTheDemoCityTakeMilliseconds() {
        CityModel city = Monaco.read().city();
        StreetGraph graph = StreetGraph.of(city.streets(), TravelMode.DRIVING);
        Random random = new Random(7);
        List<GeoPoint> starts =
                random.ints(300).mapToObj(i -> somewhere(city, random)).toList();
        long known = 0;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long begin = System.nanoTime();
            TravelTimes times = graph.to(city.profile().bounds().center());
            known = starts.stream()
                    .filter(start -> times.secondsFrom(start).isPresent())
                    .count();
            least = Math.min(least, System.nanoTime() - begin);
        }
        System.out.printf("%d nodes, 300 starts, %d known, %.1f ms%n", graph.size(), known, least / 1e6);
        assertThat(known).isGreaterThan(150);
        assertThat(least).isLessThan(50_000_000);
    }

    private static double seconds(StreetGraph graph, GeoPoint from, GeoPoint to) {
        return graph.to(to).secondsFrom(from).orElseThrow();
    }

    private static GeoPoint somewhere(CityModel city, Random random) {
        Street street = city.streets().get(random.nextInt(city.streets().size()));
        Coordinate at =
                street.line().getCoordinateN(random.nextInt(street.line().getNumPoints()));
        return GeoPoint.of(at.y, at.x);
    }

    private static GeoPoint at(double eastMeters, double northMeters) {
        return GeoPoint.of(northMeters / METERS_PER_DEGREE, eastMeters / METERS_PER_DEGREE);
    }

    private static Street street(StreetKind kind, OneWay oneWay, GeoPoint from, GeoPoint to) {
        Coordinate[] line = {
            new Coordinate(from.longitudeDegrees(), from.latitudeDegrees()),
            new Coordinate(to.longitudeDegrees(), to.latitudeDegrees())
        };
        return new Street(1, "", kind, oneWay, false, false, GEOMETRY.createLineString(line));
    }
}
