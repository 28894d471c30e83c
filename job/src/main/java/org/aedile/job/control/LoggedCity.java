package org.aedile.job.control;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.detection.correlation.CityTopology;
import org.aedile.kernel.Asset;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.ZoneOutline;
import org.aedile.wire.CityJson;
import org.jspecify.annotations.Nullable;

/** The city as the log tells it. Written by one thread, asked by all: they see what was there at the last {@link #apply}. */
final class LoggedCity implements CityRelations {
    private final Map<String, Asset> assets = new TreeMap<>();
    private final Map<String, ZoneOutline> zones = new TreeMap<>();
    private volatile CityRelations city = CityRelations.NONE;
    private boolean changed;

    /** Takes a record of the topic; null removes what the key names. */
    void take(String key, byte @Nullable [] value) {
        if (key.startsWith(CityJson.ASSET_KEY)) {
            put(assets, key, value == null ? null : CityJson.readAsset(value));
        } else if (key.startsWith(CityJson.ZONE_KEY)) {
            put(zones, key, value == null ? null : CityJson.readZone(value));
        }
    }

    /** Brings what was taken into effect. */
    void apply() {
        if (changed) {
            changed = false;
            city = CityTopology.of(assets.values(), zones.values());
        }
    }

    @Override
    public String asset(String source) {
        return city.asset(source);
    }

    @Override
    public Set<String> within(String asset, int hops) {
        return city.within(asset, hops);
    }

    @Override
    public boolean lies(GeoPoint place, String zone) {
        return city.lies(place, zone);
    }

    private <T> void put(Map<String, T> all, String key, @Nullable T value) {
        changed = true;
        if (value == null) {
            all.remove(key);
        } else {
            all.put(key, value);
        }
    }
}
