package org.aedile.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.city.archive.Monaco;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.view.SightLines;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.demo.DemoCameras.Mounted;
import org.junit.jupiter.api.Test;

/** FEATURE: beside the alerts of the demo stand cameras that see the place. */
class DemoCamerasTest {
    private static final SightLines BETWEEN = SightLines.of(Monaco.read().city().buildings());

    @Test
    void whereTheGasLeaksTwoCamerasSeeIt() {
        assertThat(thatSee(GeoPoint.of(43.73249, 7.4198))).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyLargeSquareIsSeen() {
        for (String counter : List.of(
                "people-place-d-armes",
                "people-place-du-casino",
                "people-place-du-palais",
                "people-port-hercule",
                "people-larvotto",
                "people-gare")) {
            assertThat(thatSee(placeOf(counter))).as(counter).isNotEmpty();
        }
    }

    @Test
    void noneIsASourceOfTheEveningOrThereTwice() {
        assertThat(DemoCameras.all()).extracting(Mounted::id).doesNotHaveDuplicates();
        assertThat(DemoCameras.all())
                .hasSize(12)
                .allSatisfy(one -> assertThat(DemoCity.findSource(one.id())).isEmpty());
    }

    private static List<Mounted> thatSee(GeoPoint place) {
        return DemoCameras.all().stream()
                .filter(one -> one.field().contains(one.place(), place) && !BETWEEN.areBlocked(one.place(), place))
                .toList();
    }

    private static GeoPoint placeOf(String source) {
        return DemoCity.findSource(source).orElseThrow().profile().place().orElseThrow();
    }
}
