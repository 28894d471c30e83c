package org.aedile.server.picture.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.server.picture.LayerRecord;
import org.jspecify.annotations.Nullable;

/** The layers of one picture while it is written. Plain state; the writer of the picture owns it. */
final class LayerBoard {
    /** What is told from several threads may come a little out of order; nothing comes later than so many others. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, Map<String, LayerRecord>> layers = new LinkedHashMap<>();
    private final Map<String, Map<String, Change>> changes = new LinkedHashMap<>();
    private final Map<Key, Long> over = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(String layer, String id) {}

    /**
     * A record as it was told last and as it is now.
     *
     * @param before null when it is new on the picture
     */
    record Change(@Nullable LayerRecord before, LayerRecord now) {}

    void accept(String layer, LayerRecord record) {
        if (record.isPassing()) {
            changes.computeIfAbsent(layer, name -> new LinkedHashMap<>()).put(record.id(), new Change(null, record));
            return;
        }
        Map<String, LayerRecord> records = layers.computeIfAbsent(layer, name -> new LinkedHashMap<>());
        LayerRecord known = records.get(record.id());
        Key key = new Key(layer, record.id());
        long newest = known == null ? over.getOrDefault(key, Long.MIN_VALUE) : known.version();
        if (newest > record.version()) {
            return;
        }
        if (record.isOver()) {
            records.remove(record.id());
            over.put(key, record.version());
        } else {
            records.put(record.id(), record);
        }
        changes.computeIfAbsent(layer, name -> new LinkedHashMap<>())
                .merge(record.id(), new Change(known, record), (first, last) -> new Change(first.before(), record));
    }

    boolean isChanged() {
        return !changes.isEmpty();
    }

    /** What changed since it was asked last, by layer. */
    Map<String, List<Change>> drain() {
        Map<String, List<Change>> drained = new LinkedHashMap<>();
        changes.forEach((layer, byId) -> drained.put(layer, List.copyOf(byId.values())));
        changes.clear();
        return drained;
    }

    /** Everything on every layer. */
    Map<String, List<LayerRecord>> whole() {
        Map<String, List<LayerRecord>> whole = new LinkedHashMap<>();
        layers.forEach((layer, byId) -> whole.put(layer, List.copyOf(byId.values())));
        return whole;
    }
}
