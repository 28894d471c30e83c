package org.aedile.city.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aedile.city.Area;
import org.aedile.city.AreaKind;
import org.aedile.city.CityModel;
import org.aedile.city.CitySearch;
import org.aedile.city.Junction;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.Street;
import org.aedile.city.Zone;
import org.aedile.kernel.GeoPoint;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** FEATURE: the demo city, prepared by the build, is Monaco as people know it. */
class MonacoTest {
    private static final CityModel MONACO = Monaco.read().city();

    /** A square metre on the plane at Monaco's latitude, in square degrees. */
    private static final double SQUARE_METER = 1 / (111_195.0 * 111_195.0 * Math.cos(Math.toRadians(43.735)));

    @Test
    void hasItsStreets() {
        assertThat(MONACO.streets())
                .extracting(Street::name)
                .contains(
                        "Avenue de la Costa",
                        "Boulevard Albert 1er",
                        "Avenue d'Ostende",
                        "Avenue Princesse Grace",
                        "Rue Grimaldi",
                        "Boulevard des Moulins");
        assertThat(MONACO.streets().stream().filter(Street::tunnel)).hasSizeGreaterThan(40);
        assertThat(MONACO.railways()).isNotEmpty();
        assertThat(MONACO.buildings()).hasSizeGreaterThan(1000);
    }

    @Test
    void hasItsSquaresDistrictsAndHarbour() {
        assertThat(MONACO.zones())
                .extracting(Zone::id)
                .contains(
                        "place-du-casino", "place-d-armes", "place-du-palais", "port-hercule-de-monaco", "monte-carlo");
        Geometry casino = MONACO.findZone("place-du-casino").orElseThrow().outline();
        assertThat(casino.getArea() / SQUARE_METER).isBetween(2_000.0, 10_000.0);
    }

    @Test
    void seaIsWhereTheSeaIs() {
        Geometry sea = sea();

        assertThat(sea.isValid()).isTrue();
        assertThat(isIn(sea, 43.7300, 7.4300)).as("off the rock").isTrue();
        assertThat(isIn(sea, 43.7353, 7.4255)).as("Port Hercule's basin").isTrue();
        assertThat(isIn(sea, 43.7100, 7.5000)).as("far out").isTrue();
        assertThat(isIn(sea, 43.7314, 7.4197)).as("palace").isFalse();
        assertThat(isIn(sea, 43.7394, 7.4277)).as("casino").isFalse();
        assertThat(isIn(sea, 43.7276, 7.4155)).as("stadium").isFalse();
        assertThat(isIn(sea, 43.7600, 7.4000)).as("hills behind").isFalse();
    }

    @Test
    void landHasMonacosArea() {
        Geometry bounds = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(7.4092, 43.7234),
            new Coordinate(7.4486, 43.7234),
            new Coordinate(7.4486, 43.7517),
            new Coordinate(7.4092, 43.7517),
            new Coordinate(7.4092, 43.7234)
        });
        double landSquareMeters = bounds.difference(sea()).getArea() / SQUARE_METER;

        // the principality's 2.1 km² and the French hills inside of the box
        assertThat(landSquareMeters).isBetween(3.5e6, 6.0e6);
    }

    @Test
    void namesAnyPoint() {
        assertThat(describe(43.7393, 7.4276)).isEqualTo("Place du Casino");
        assertThat(describe(43.7401, 7.4255)).isEqualTo("Avenue de la Costa");
        assertThat(describe(43.7385, 7.4240)).matches("near .+, \\d+ m");
        assertThat(describe(43.7300, 7.4320)).startsWith("at sea, near ");
        assertThat(MONACO.zoneAt(GeoPoint.of(43.7393, 7.4276)).orElseThrow().id())
                .isEqualTo("place-du-casino");
    }

    @Test
    void isSearchedWithoutAccents() {
        assertThat(first("place du cas")).isEqualTo("Place du Casino");
        assertThat(first("port herc")).isEqualTo("Port Hercule de Monaco");
        assertThat(first("ocea mus")).isEqualTo("Musée Océanographique");
        assertThat(first("SAINTE DEVOTE")).isEqualTo("Sainte-Dévote");
        assertThat(MONACO.search("xyzzy", 5)).isEmpty();
        assertThat(MONACO.search(" ", 5)).isEmpty();
        assertThat(MONACO.search("a", 7)).hasSize(7);
    }

    @Test
    void hasWhatADemoNeeds() {
        assertThat(MONACO.junctions().stream().filter(Junction::signals)).hasSizeGreaterThan(5);
        assertThat(MONACO.squares()).hasSizeGreaterThan(6);
        assertThat(MONACO.pointsOfInterest(PlaceKind.SUBSTATION)).isNotEmpty();
        assertThat(MONACO.pointsOfInterest(PlaceKind.CASINO))
                .extracting(Place::name)
                .contains("Casino de Monte Carlo");
        assertThat(MONACO.pointsOfInterest(PlaceKind.FIRE_STATION)).isNotEmpty();
        assertThat(MONACO.pointsOfInterest(PlaceKind.HOSPITAL)).isNotEmpty();
        assertThat(MONACO.pointsOfInterest(PlaceKind.STADIUM)).isNotEmpty();
        assertThat(MONACO.pointsOfInterest(PlaceKind.POLICE)).isNotEmpty();
    }

    @Test
    void packKeepsTheModel() {
        CityModel again = CityPack.unpack(CityPack.pack(MONACO));

        assertThat(again.profile()).isEqualTo(MONACO.profile());
        assertThat(again.zones()).isEqualTo(MONACO.zones());
        assertThat(again.junctions()).isEqualTo(MONACO.junctions());
        assertThat(again.content().places()).isEqualTo(MONACO.content().places());
        assertThat(sea().getArea())
                .isCloseTo(again.areas(AreaKind.SEA).get(0).outline().getArea(), within(1e-9));
    }

    private static Geometry sea() {
        return MONACO.areas(AreaKind.SEA).stream()
                .map(Area::outline)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(Geometry area, double latitude, double longitude) {
        return area.contains(area.getFactory().createPoint(new Coordinate(longitude, latitude)));
    }

    private static String describe(double latitude, double longitude) {
        return MONACO.describe(GeoPoint.of(latitude, longitude));
    }

    private static String first(String query) {
        return MONACO.search(query, 5).stream()
                .findFirst()
                .map(CitySearch.Hit::name)
                .orElse("nothing");
    }
}
