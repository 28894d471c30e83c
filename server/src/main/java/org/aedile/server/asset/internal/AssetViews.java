package org.aedile.server.asset.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.SourceId;
import org.aedile.server.access.Caller;
import org.aedile.server.asset.Assets;
import org.aedile.server.asset.internal.AssetView.NamedAsset;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.SeenSources;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** Shows assets with the names of those around them. A source that no asset names is shown as the asset that it is. */
@Component
class AssetViews {
    private final Assets assets;
    private final SourceRegistry sources;
    private final SeenSources seen;

    AssetViews(Assets assets, SourceRegistry sources, SeenSources seen) {
        this.seen = seen;
        this.assets = assets;
        this.sources = sources;
    }

    /** Of those around it, others' assets are left out, and told by their ids only where the asset itself names them. */
    AssetView of(Asset asset, Caller caller) {
        String id = asset.id().value();
        return new AssetView(
                id,
                asset.agency().value(),
                asset.name(),
                asset.kind(),
                asset.sources().stream().map(SourceId::value).toList(),
                asset.dependsOn().stream().map(other -> named(other, caller)).toList(),
                assets.dependents(id).stream()
                        .filter(other -> Ownership.owns(caller, other.agency()))
                        .map(AssetViews::named)
                        .toList());
    }

    /** The asset that the source belongs to, or the source itself where that is another's; empty when it isn't seen. */
    Optional<AssetView> ofSource(String source, Caller caller) {
        return assets.findBySource(source)
                .filter(asset -> Ownership.owns(caller, asset.agency()))
                .or(() -> ownAsset(source, caller))
                .map(asset -> of(asset, caller));
    }

    private Optional<Asset> ownAsset(String id, Caller caller) {
        return sources.find(id)
                .filter(source -> seen.view(source, caller) != Sight.View.HIDDEN)
                .map(source -> ownAsset(source, caller));
    }

    private Asset ownAsset(Source source, Caller caller) {
        boolean nameless = seen.view(source, caller) == Sight.View.MASKED
                && source.stewardship().dataClass().encrypted();
        return new Asset(
                AssetId.of(source.id().value()),
                source.agency(),
                nameless ? source.id().value() : source.name(),
                source.category(),
                List.of(source.id()),
                List.of());
    }

    private NamedAsset named(AssetId id, Caller caller) {
        return assets.find(id.value())
                .filter(asset -> Ownership.owns(caller, asset.agency()))
                .or(() -> ownAsset(id.value(), caller))
                .map(AssetViews::named)
                .orElseGet(() -> new NamedAsset(id.value(), id.value(), null));
    }

    private static NamedAsset named(Asset asset) {
        boolean one = asset.sources().size() == 1;
        return new NamedAsset(
                asset.id().value(), asset.name(), one ? asset.sources().get(0).value() : null);
    }
}
