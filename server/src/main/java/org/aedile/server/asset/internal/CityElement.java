package org.aedile.server.asset.internal;

import java.nio.charset.StandardCharsets;
import org.aedile.kernel.Asset;
import org.aedile.server.asset.Zones.Zone;
import org.aedile.wire.CityJson;

/**
 * A row of the table, a record of the topic.
 *
 * @param kind asset or zone
 * @param id unique among its kind
 * @param agency whose it is
 * @param document JSON as it goes to the topic
 */
record CityElement(Kind kind, String id, String agency, String document) {
    enum Kind {
        ASSET("asset", CityJson.ASSET_KEY),
        ZONE("zone", CityJson.ZONE_KEY);

        private final String word;
        private final String keys;

        Kind(String word, String keys) {
            this.word = word;
            this.keys = keys;
        }

        /** The kind in the database. */
        String word() {
            return word;
        }

        /** The topic's key. */
        String key(String id) {
            return keys + id;
        }
    }

    static CityElement of(Asset asset) {
        return new CityElement(Kind.ASSET, asset.id().value(), asset.agency().value(), text(CityJson.write(asset)));
    }

    static CityElement of(Zone zone) {
        return new CityElement(
                Kind.ZONE,
                zoneId(zone.city(), zone.outline().id()),
                zone.agency().value(),
                text(CityJson.write(zone.outline())));
    }

    /** Zones of different cities may have one name. */
    static String zoneId(String city, String zone) {
        return city + "/" + zone;
    }

    byte[] bytes() {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
