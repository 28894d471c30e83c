package org.aedile.city.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.city.AreaKind;
import org.aedile.city.Building;
import org.aedile.city.OneWay;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.osm.OsmFeature;
import org.aedile.city.osm.OsmFeatures;
import org.aedile.city.osm.Tags;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** FEATURE: what a mapper's tags mean in a city. */
class RulesTest {
    @Test
    void roadsHaveKindAndDirection() {
        Street street = StreetRules.street(line("highway", "trunk_link", "name", "E6", "oneway", "-1", "bridge", "yes"))
                .orElseThrow();

        assertThat(street.kind()).isEqualTo(StreetKind.MOTORWAY);
        assertThat(street.oneWay()).isEqualTo(OneWay.BACKWARDS);
        assertThat(street.bridge()).isTrue();
        assertThat(street.tunnel()).isFalse();
    }

    @Test
    void roundaboutsGoOneWayOnly() {
        assertThat(StreetRules.street(line("highway", "primary", "junction", "roundabout")))
                .map(Street::oneWay)
                .contains(OneWay.FORWARDS);
        assertThat(StreetRules.street(line("highway", "residential", "oneway", "no")))
                .map(Street::oneWay)
                .contains(OneWay.BOTH);
    }

    @Test
    void pavementsAreKeptApartAndPlansAreNoStreets() {
        assertThat(StreetRules.street(line("highway", "footway", "footway", "crossing")))
                .map(Street::kind)
                .contains(StreetKind.SIDEWALK);
        assertThat(StreetRules.street(line("highway", "proposed"))).isEmpty();
        assertThat(StreetRules.street(line("highway", "pedestrian", "area", "yes")))
                .isEmpty();
        assertThat(StreetRules.street(line("railway", "abandoned"))).isEmpty();
    }

    @Test
    void heightIsStatedOrEstimatedFromStoreys() {
        assertThat(height("building", "yes", "height", "12.5 m")).isEqualTo(12.5);
        assertThat(height("building", "yes", "building:levels", "10")).isEqualTo(32);
        assertThat(height("building", "yes", "height", "tall")).isZero();
    }

    @Test
    void areasAreOfTheFirstKindThatFits() {
        assertThat(AreaRules.kind(ring("place", "square", "landuse", "grass"))).contains(AreaKind.SQUARE);
        assertThat(AreaRules.kind(ring("highway", "pedestrian", "area", "yes"))).contains(AreaKind.SQUARE);
        assertThat(AreaRules.kind(ring("highway", "pedestrian")))
                .as("a street in a circle")
                .isEmpty();
        assertThat(AreaRules.kind(ring("amenity", "parking", "parking", "underground")))
                .isEmpty();
        assertThat(AreaRules.kind(ring("building", "yes", "amenity", "hospital")))
                .as("a building")
                .isEmpty();
    }

    @Test
    void infrastructureCountsWithoutAName() {
        assertThat(PlaceRules.place(ring("power", "substation")))
                .map(Place::kind)
                .contains(PlaceKind.SUBSTATION);
        assertThat(PlaceRules.place(ring("amenity", "police")))
                .as("nobody could name it")
                .isEmpty();
        assertThat(PlaceRules.place(ring("amenity", "police", "name", "Sûreté")))
                .map(Place::name)
                .contains("Sûreté");
    }

    private static double height(String... tags) {
        return AreaRules.building(ring(tags)).map(Building::heightMeters).orElseThrow();
    }

    private static OsmFeature line(String... tags) {
        return feature(tags, new Coordinate(7.42, 43.73), new Coordinate(7.43, 43.73));
    }

    private static OsmFeature ring(String... tags) {
        Coordinate start = new Coordinate(7.42, 43.73);
        return feature(tags, start, new Coordinate(7.43, 43.73), new Coordinate(7.43, 43.74), start);
    }

    private static OsmFeature feature(String[] tags, Coordinate... points) {
        return new OsmFeature(1, Tags.of(tags), OsmFeatures.GEOMETRIES.createLineString(points));
    }
}
