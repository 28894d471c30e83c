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

    /** The values of a key that may have one or several: those of a list, else the one. */
    LocatedList list(String key) {
        Object value = values.get(key);
        return value instanceof LocatedList several ? several : LocatedList.of(value, valuePosition(key));
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
