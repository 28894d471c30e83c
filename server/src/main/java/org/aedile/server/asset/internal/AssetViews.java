package org.aedile.server.asset.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.SourceId;
import org.aedile.server.asset.Assets;
import org.aedile.server.asset.internal.AssetView.NamedAsset;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** Shows assets with the names of those around them. A source that no asset names is shown as the asset that it is. */
@Component
class AssetViews {
    private final Assets assets;
    private final SourceRegistry sources;

    AssetViews(Assets assets, SourceRegistry sources) {
        this.assets = assets;
        this.sources = sources;
    }

    AssetView of(Asset asset) {
        String id = asset.id().value();
        return new AssetView(
                id,
                asset.agency().value(),
                asset.name(),
                asset.kind(),
                asset.sources().stream().map(SourceId::value).toList(),
                asset.dependsOn().stream().map(this::named).toList(),
                assets.dependents(id).stream().map(AssetViews::named).toList());
    }

    /** The asset that the source belongs to; empty when there is no such source. */
    Optional<AssetView> ofSource(String source) {
        return assets.findBySource(source).or(() -> ownAsset(source)).map(this::of);
    }

    private Optional<Asset> ownAsset(String id) {
        return sources.find(id).map(AssetViews::ownAsset);
    }

    private static Asset ownAsset(Source source) {
        return new Asset(
                AssetId.of(source.id().value()),
                source.agency(),
                source.name(),
                source.category(),
                List.of(source.id()),
                List.of());
    }

    private NamedAsset named(AssetId id) {
        return assets.find(id.value())
                .or(() -> ownAsset(id.value()))
                .map(AssetViews::named)
                .orElseGet(() -> new NamedAsset(id.value(), id.value(), null));
    }

    private static NamedAsset named(Asset asset) {
        boolean one = asset.sources().size() == 1;
        return new NamedAsset(
                asset.id().value(), asset.name(), one ? asset.sources().get(0).value() : null);
    }
}
