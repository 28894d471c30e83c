package org.aedile.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.aedile.city.Building;
import org.aedile.city.CityModel;
import org.aedile.city.Zone;
import org.aedile.city.archive.Monaco;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.GeoPoint;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** FEATURE: any square or street of a city is a place to simulate. */
class CityPlaceTest {
    private static final CityModel CITY = Monaco.read().city();

    @ParameterizedTest
    @ValueSource(doubles = {0, 40})
    void everySquareIsGroundWithoutHousesAndOpenAtItsEdges(double around) {
        assertThat(CITY.squares()).hasSizeGreaterThan(5);
        for (Zone square : CITY.squares()) {
            CityPlace place = CityPlace.of(CITY, square.id(), around);
            Geometry edge = place.plane().of(square.outline()).buffer(around).getBoundary();
            assertThat(place.plan().exits()).as(square.id()).isNotEmpty();
            for (Exit exit : place.plan().exits()) {
                assertThat(exit.area().distance(edge))
                        .as("%s of %s", exit.name(), square.id())
                        .isLessThan(0.6);
            }
            assertThat(housesOn(place)).as("m² of houses on %s", square.id()).isLessThan(0.5);
        }
    }

    private static double housesOn(CityPlace place) {
        return CITY.buildings().stream()
                .map(Building::outline)
                .map(place.plane()::of)
                .filter(house -> house.intersects(place.plan().area()))
                .mapToDouble(house ->
                        house.buffer(0).intersection(place.plan().area()).getArea())
                .sum();
    }

    @Test
    void aStreetIsAPlaceToo() {
        CityPlace street = CityPlace.of(CITY, "rue grimaldi", 10);
        assertThat(street.plan().area().getArea()).isBetween(4_000.0, 14_000.0);
        assertThat(street.plan().exits().size()).isBetween(4, 40);
        assertThat(CITY.describe(street.plane()
                        .point(
                                street.plan().area().getInteriorPoint().getX(),
                                street.plan().area().getInteriorPoint().getY())))
                .isNotEmpty();
    }

    @Test
    void coordinatesLeadBackToTheEarth() {
        LocalMeters plane = new LocalMeters(GeoPoint.of(43.73, 7.42));
        GeoPoint point = plane.point(300, -200);
        assertThat(point.distanceMeters(plane.origin())).isEqualTo(Math.hypot(300, 200), within(1.0));
    }

    @Test
    void peopleLeaveASquareByItsStreets() {
        Scenario scenario = ScenarioFile.read("square", """
                name: Place d'Armes
                seed: 4
                limit: 600
                city: {place: place-d-armes, around: 40}
                people:
                  - {count: 300, area: everywhere, speed: rimea}
                """);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.stuck()).isEmpty();
            long used = scenario.plan().exits().stream()
                    .filter(exit ->
                            outcome.passages().times(scenario.plan().exits().indexOf(exit)).length > 0)
                    .count();
            assertThat(used).isGreaterThan(3);
        }
    }

    @Test
    void whatTheCityDoesNotHaveIsToldWithWhatIsLikeIt() {
        assertThatThrownBy(() -> CityPlace.of(CITY, "Place du Casin", 0))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("place 'Place du Casin' is neither a zone nor a street of Monaco")
                .hasMessageContaining("Place du Casino");
        assertThatThrownBy(() -> CityPlace.of(CITY, "place-du-casino", 5_000))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("is cut off 5000.0 m around it; 0 m to 1000.0 m are possible");
    }
}
