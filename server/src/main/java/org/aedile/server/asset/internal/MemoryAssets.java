package org.aedile.server.asset.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.detection.correlation.CityTopology;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.server.asset.Assets;
import org.aedile.server.asset.Zones;
import org.aedile.server.asset.internal.CityElement.Kind;
import org.aedile.wire.CityJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The assets: PostgreSQL first, then a copy in memory that every reader uses. Writers take turns. */
@Component
class MemoryAssets implements Assets {
    private final CityElementStore store;
    private final CityPublisher publisher;
    private final Zones zones;
    private final ConcurrentNavigableMap<String, Asset> byId = new ConcurrentSkipListMap<>();
    private final Map<String, String> idBySource = new ConcurrentHashMap<>();
    private final CityRelations relations = new Relations();
    private volatile @Nullable CityTopology topology;

    MemoryAssets(CityElementStore store, CityPublisher publisher, StoredZones zones) {
        this.store = store;
        this.publisher = publisher;
        this.zones = zones;
        store.list(Kind.ASSET).forEach(element -> remember(CityJson.readAsset(element.bytes())));
        zones.onChange(() -> topology = null);
    }

    @Override
    public Optional<Asset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Asset> findBySource(String source) {
        return Optional.ofNullable(idBySource.get(source)).flatMap(this::find);
    }

    @Override
    public List<Asset> listAfter(String id, int limit) {
        return byId.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Asset> dependents(String id) {
        AssetId wanted = AssetId.of(id);
        return topology().neighbours(id).stream()
                .flatMap(neighbour -> find(neighbour).stream())
                .filter(asset -> asset.dependsOn().contains(wanted))
                .toList();
    }

    @Override
    public synchronized void register(Collection<Asset> assets, String by) {
        requireEachSourceOnce(assets);
        store.change(assets.stream().map(CityElement::of).toList(), Kind.ASSET, List.of(), by);
        assets.forEach(asset -> forget(asset.id().value()));
        assets.forEach(this::remember);
        announce();
    }

    @Override
    public synchronized void remove(String id, String by) {
        if (!byId.containsKey(id)) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "asset '" + id + "' is not registered", "GET /api/v1/assets lists them");
        }
        store.change(List.of(), Kind.ASSET, List.of(id), by);
        forget(id);
        announce();
    }

    @Override
    public CityRelations relations() {
        return relations;
    }

    private void requireEachSourceOnce(Collection<Asset> assets) {
        Set<String> replaced = new HashSet<>();
        assets.forEach(asset -> replaced.add(asset.id().value()));
        Map<SourceId, AssetId> owners = new HashMap<>();
        for (Asset asset : assets) {
            for (SourceId source : asset.sources()) {
                Optional<AssetId> other = Optional.ofNullable(owners.put(source, asset.id()))
                        .or(() -> findBySource(source.value())
                                .map(Asset::id)
                                .filter(owner -> !replaced.contains(owner.value())));
                if (other.isPresent() && !other.get().equals(asset.id())) {
                    throw new AedileException(
                            ErrorCode.INVALID_VALUE,
                            "source '%s' can't belong to asset '%s', it belongs to '%s'"
                                    .formatted(source, asset.id(), other.get()),
                            "a source belongs to one asset; change the other first");
                }
            }
        }
    }

    private void remember(Asset asset) {
        byId.put(asset.id().value(), asset);
        asset.sources()
                .forEach(source -> idBySource.put(source.value(), asset.id().value()));
    }

    private void forget(String id) {
        Asset old = byId.remove(id);
        if (old != null) {
            old.sources().forEach(source -> idBySource.remove(source.value(), id));
        }
    }

    private void announce() {
        topology = null;
        publisher.changed();
    }

    private CityTopology topology() {
        CityTopology known = topology;
        return known == null ? build() : known;
    }

    private synchronized CityTopology build() {
        CityTopology built = CityTopology.of(
                byId.values(), zones.list().stream().map(Zones.Zone::outline).toList());
        topology = built;
        return built;
    }

    /** The newest at each question. */
    private final class Relations implements CityRelations {
        @Override
        public String asset(String source) {
            return idBySource.getOrDefault(source, source);
        }

        @Override
        public Set<String> within(String asset, int hops) {
            return topology().within(asset, hops);
        }

        @Override
        public boolean lies(GeoPoint place, String zone) {
            return topology().lies(place, zone);
        }
    }
}
