package org.aedile.detection.rule;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a rule's file: its entries in the order of the file, and where each stands. Immutable once read. */
final class LocatedMap extends AbstractMap<String, @Nullable Object> implements Located {
    private final Position start;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private record Place(Position key, Position value) {}

    LocatedMap(Position start) {
        this.start = start;
    }

    void add(String key, Position keyPosition, @Nullable Object value, Position valuePosition) {
        values.put(key, value);
        places.put(key, new Place(keyPosition, valuePosition));
    }

    @Override
    public Position start() {
        return start;
    }

    Position keyPosition(String key) {
        Place place = places.get(key);
        return place == null ? start : place.key();
    }

    Position valuePosition(String key) {
        Place place = places.get(key);
        return place == null ? start : place.value();
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return Collections.unmodifiableMap(values).entrySet();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return values.get(key);
    }

    /** Not its entries: aliases may unfold to more than a text can hold. */
    @Override
    public String toString() {
        return "a map of " + size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return values.containsKey(key);
    }
}
