package org.aedile.detection;

import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of rules and settings by the time from which each is in effect. Written by whoever follows the log of
 * rules, read by every stepping thread; thread-safe.
 */
public final class Catalogs {
    private volatile TreeMap<Long, Catalog> versions = new TreeMap<>();

    /** One catalog for all times. */
    public static Catalogs of(Catalog catalog) {
        Catalogs catalogs = new Catalogs();
        catalogs.put(Long.MIN_VALUE, catalog);
        return catalogs;
    }

    /** From that time on (milliseconds since 1970, domain clock) this catalog judges; replaces one of the same time. */
    public synchronized void put(long effectiveFromMillis, Catalog catalog) {
        TreeMap<Long, Catalog> next = new TreeMap<>(versions);
        next.put(effectiveFromMillis, catalog);
        versions = next;
    }

    /** These judge from now on, each from its time (milliseconds since 1970, domain clock), and no others. */
    public synchronized void replace(Map<Long, Catalog> all) {
        versions = new TreeMap<>(all);
    }

    /** The catalog in effect at that time; the empty one before the first. The same object until it changes. */
    public Catalog at(long timeMillis) {
        Map.Entry<Long, Catalog> entry = versions.floorEntry(timeMillis);
        return entry == null ? Catalog.EMPTY : entry.getValue();
    }
}
