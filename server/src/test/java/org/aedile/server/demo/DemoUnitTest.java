package org.aedile.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aedile.city.archive.Monaco;
import org.aedile.city.travel.StreetGraph;
import org.aedile.city.travel.TravelMode;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitKind;
import org.junit.jupiter.api.Test;

/** FEATURE: the demo's units go along the streets, as fast as one drives there. */
class DemoUnitTest {
    private static final GeoPoint STATION = GeoPoint.of(43.7340, 7.4190);
    private static final GeoPoint CASINO = GeoPoint.of(43.7394, 7.4282);
    private final StreetGraph streets = StreetGraph.of(Monaco.read().city().streets(), TravelMode.DRIVING);

    @Test
    void aUnitGetsThereInTheTimeThatTheStreetsTake() {
        DemoUnit engine = engine();
        double seconds = streets.to(CASINO).secondsFrom(STATION).orElseThrow();
        engine.head(CASINO, streets);
        double gone = 0;
        GeoPoint before = engine.place();
        while (!engine.isThere() && gone < 2_000) {
            engine.move(5);
            gone += 5;
            assertThat(engine.place().distanceMeters(before)).isLessThan(5 * 90 / 3.6 + 60);
            before = engine.place();
        }
        assertThat(gone).isBetween(seconds - 120, seconds + 10);
        assertThat(engine.place().distanceMeters(CASINO)).isLessThan(60);
    }

    @Test
    void aPatrolGoesOnToTheNextPlace() {
        DemoUnit patrol = engine();
        for (int i = 0; i < 500; i++) {
            patrol.wander(List.of(CASINO, STATION), streets);
            patrol.move(5);
        }
        assertThat(patrol.place().distanceMeters(STATION)).isLessThan(3_000);
    }

    private static DemoUnit engine() {
        return new DemoUnit(
                new Unit.Traits("e", "demo", AgencyId.of("fire"), "E", UnitKind.ENGINE, Set.of()), STATION, 1);
    }
}
