package org.aedile.city.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.SourceId;
import org.junit.jupiter.api.Test;

/** FEATURE: the demo city knows what depends on what. */
class DemoAssetsTest {
    private final Map<AssetId, Asset> assets =
            DemoAssets.all().stream().collect(Collectors.toMap(Asset::id, Function.identity()));

    @Test
    void everySourceIsThereAndBelongsToOneAsset() {
        Set<SourceId> seen = new HashSet<>();
        assertThat(DemoAssets.all())
                .allSatisfy(asset -> assertThat(asset.sources())
                        .allMatch(source -> DemoCity.findSource(source.value()).isPresent())
                        .allMatch(seen::add));
    }

    @Test
    void everyDependencyLeadsToAnAssetOrASource() {
        assertThat(DemoAssets.all())
                .allSatisfy(asset -> assertThat(asset.dependsOn())
                        .allMatch(other -> assets.containsKey(other)
                                || DemoCity.findSource(other.value()).isPresent()));
    }

    @Test
    void theSignalsDependOnTheCentreThatIsBrokenInto() {
        AssetId centre = AssetId.of("traffic-control");

        assertThat(assets)
                .hasEntrySatisfying(
                        AssetId.of(Threats.FIRST_CONTROLLER),
                        signal -> assertThat(signal.dependsOn()).contains(centre))
                .hasEntrySatisfying(
                        centre, asset -> assertThat(asset.sources()).contains(SourceId.of(Threats.BROKEN_SERVER)));
    }
}
