package org.aedile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.ZoneOutline;
import org.junit.jupiter.api.Test;

/** FEATURE: the city's assets and zones go over the log and come back as they were. */
class CityJsonTest {
    @Test
    void anAssetComesBack() {
        Asset asset = new Asset(
                AssetId.of("pumps"),
                AgencyId.of("utilities"),
                "Pumping station",
                "pumping_station",
                List.of(SourceId.of("p-1"), SourceId.of("p-2")),
                List.of(AssetId.of("substation")));

        assertThat(CityJson.readAsset(CityJson.write(asset))).isEqualTo(asset);
    }

    @Test
    void aZoneComesBack() {
        List<GeoPoint> ring = List.of(GeoPoint.of(43.1, 7.1), GeoPoint.of(43.1, 7.2), GeoPoint.of(43.2, 7.2));
        ZoneOutline zone = new ZoneOutline("port", "Port Hercule", List.of(ring, ring));

        assertThat(CityJson.readZone(CityJson.write(zone))).isEqualTo(zone);
    }

    @Test
    void whatANewerWriterAddsIsPassedOver() {
        String newer = """
                {"id":"a","colour":{"r":[1,{"x":2}]},"agency":"city","name":"A","kind":"other",\
                "sources":[],"moods":["x"],"dependsOn":["b"]}""";

        assertThat(CityJson.readAsset(newer.getBytes(StandardCharsets.UTF_8)).dependsOn())
                .containsExactly(AssetId.of("b"));
    }
}
