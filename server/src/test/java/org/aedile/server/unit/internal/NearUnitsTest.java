package org.aedile.server.unit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.aedile.city.Bounds;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.TestServer;
import org.aedile.server.city.Cities;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitKind;
import org.aedile.server.unit.UnitPosition;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units.How;
import org.aedile.server.unit.Units.Near;
import org.junit.jupiter.api.Test;

/** FEATURE: who could be there first. */
class NearUnitsTest {
    private static final GeoPoint CASINO = GeoPoint.of(43.7394, 7.4282);
    private static final double BUDGET_MILLIS = 50;

    private final TestServer server = TestServer.shared();
    private final NearUnits near = server.bean(NearUnits.class);

    @Test
    void theSoonestComesFirstAndItIsSaidHowThatIsKnown() {
        Unit close = unit("close", UnitKind.ENGINE, Optional.of(GeoPoint.of(43.7400, 7.4270)));
        Unit far = unit("far", UnitKind.ENGINE, Optional.of(GeoPoint.of(43.7330, 7.4160)));
        Unit atSea = unit("at-sea", UnitKind.ENGINE, Optional.of(GeoPoint.of(43.70, 7.50)));
        Unit silent = unit("silent", UnitKind.ENGINE, Optional.empty());

        List<Near> found = near.of("live", CASINO, List.of(silent, atSea, far, close));

        assertThat(found.stream().map(one -> one.unit().id())).containsExactly("close", "far", "at-sea", "silent");
        assertThat(found.stream().map(Near::how))
                .containsExactly(How.STREET_GRAPH, How.STREET_GRAPH, How.STRAIGHT_LINE, How.UNKNOWN);
        assertThat(found.get(3).seconds()).isEmpty();
    }

    @Test
    void whoWalksTakesLonger() {
        Optional<GeoPoint> there = Optional.of(GeoPoint.of(43.7330, 7.4160));
        List<Near> found = near.of(
                "live", CASINO, List.of(unit("a-foot", UnitKind.STEWARD, there), unit("car", UnitKind.PATROL, there)));
        assertThat(found.get(0).unit().id()).isEqualTo("car");
        assertThat(found.get(1).seconds().orElseThrow())
                .isGreaterThan(2 * found.get(0).seconds().orElseThrow());
    }

    @Test
    void threeHundredUnitsAreSortedWithinTheBudget() {
        Bounds bounds = server.bean(Cities.class).shown("live").profile().bounds();
        Random random = new Random(42);
        List<Unit> units = IntStream.range(0, 300)
                .mapToObj(i -> unit(
                        "u" + i,
                        i % 3 == 0 ? UnitKind.STEWARD : UnitKind.PATROL,
                        Optional.of(GeoPoint.of(
                                bounds.south() + random.nextDouble() * (bounds.north() - bounds.south()),
                                bounds.west() + random.nextDouble() * (bounds.east() - bounds.west())))))
                .toList();
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long begin = System.nanoTime();
            assertThat(near.of("live", CASINO, units)).hasSize(300);
            least = Math.min(least, (System.nanoTime() - begin) / 1e6);
        }
        System.out.printf("300 units, two thirds driving: %.1f ms%n", least);
        assertThat(least).isLessThan(BUDGET_MILLIS);
    }

    private static Unit unit(String id, UnitKind kind, Optional<GeoPoint> at) {
        return new Unit(
                new Unit.Traits(id, "live", AgencyId.of("fire"), id, kind, Set.of()),
                UnitStatus.AVAILABLE,
                Instant.EPOCH,
                at.map(point -> new UnitPosition(point, 5, Instant.EPOCH)),
                Optional.empty());
    }
}
