package org.aedile.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.ZoneOutline;
import org.junit.jupiter.api.Test;

/** FEATURE: how many dependencies two assets are apart, and which places lie in a zone. */
class CityTopologyTest {
    private final CityRelations city = CityTopology.of(
            List.of(
                    asset("centre", "srv-1 srv-2", "network power"),
                    asset("signal-1", "signal-1", "centre"),
                    asset("signal-2", "signal-2", "centre"),
                    asset("ring-a", "", "ring-b"),
                    asset("ring-b", "", "ring-a")),
            List.of(zone("place-d-armes", "Place d'Armes", 7.0), zone("place-d-armes", "Place d'Armes", 17.0)));

    @Test
    void aSourceBelongsToTheAssetThatNamesIt() {
        assertThat(city.asset("srv-2")).isEqualTo("centre");
        assertThat(city.asset("unknown")).isEqualTo("unknown");
    }

    @Test
    void dependenciesCountInBothDirections() {
        assertThat(city.within("signal-1", 1)).containsExactlyInAnyOrder("signal-1", "centre");
        assertThat(city.within("signal-1", 2))
                .containsExactlyInAnyOrder("signal-1", "centre", "signal-2", "network", "power");
        assertThat(city.within("power", 3))
                .containsExactlyInAnyOrder("power", "centre", "signal-1", "signal-2", "network");
        assertThat(city.within("ring-a", 3)).containsExactlyInAnyOrder("ring-a", "ring-b");
        assertThat(city.within("unknown", 3)).containsExactly("unknown");
    }

    @Test
    void aZoneIsKnownByItsIdAndItsNameInEveryCity() {
        assertThat(city.lies(GeoPoint.of(43.5, 7.5), "place-d-armes")).isTrue();
        assertThat(city.lies(GeoPoint.of(43.5, 7.5), "Place d'Armes")).isTrue();
        assertThat(city.lies(GeoPoint.of(43.5, 17.5), "place d'armes")).isTrue();
        assertThat(city.lies(GeoPoint.of(43.5, 8.5), "place-d-armes")).isFalse();
        assertThat(city.lies(GeoPoint.of(43.5, 7.5), "port")).isFalse();
    }

    private static Asset asset(String id, String sources, String dependsOn) {
        return new Asset(
                AssetId.of(id),
                AgencyId.of("city"),
                id,
                "other",
                words(sources).stream().map(SourceId::of).toList(),
                words(dependsOn).stream().map(AssetId::of).toList());
    }

    private static ZoneOutline zone(String id, String name, double west) {
        return new ZoneOutline(
                id,
                name,
                List.of(List.of(
                        GeoPoint.of(43, west),
                        GeoPoint.of(43, west + 1),
                        GeoPoint.of(44, west + 1),
                        GeoPoint.of(44, west))));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
