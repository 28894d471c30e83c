package org.aedile.city.basemap;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One layer of a tile while it is filled: features with attributes as indexes into tables of keys and values. */
final class TileLayer {
    /** Units across a tile. */
    static final int EXTENT = 4096;

    private static final int VERSION = 2;

    private final Protobuf out = new Protobuf();
    private final Object2IntLinkedOpenHashMap<String> keys = new Object2IntLinkedOpenHashMap<>();
    private final Object2IntLinkedOpenHashMap<Object> values = new Object2IntLinkedOpenHashMap<>();

    TileLayer(String name) {
        out.text(1, name);
    }

    void add(TileGeometry geometry, Map<String, Object> attributes) {
        IntArrayList tags = new IntArrayList();
        new TreeMap<>(attributes).forEach((key, value) -> {
            tags.add(index(keys, key));
            tags.add(index(values, value));
        });
        Protobuf feature = new Protobuf();
        feature.numbers(2, tags.elements(), tags.size());
        feature.number(3, geometry.type());
        feature.numbers(4, geometry.commands(), geometry.size());
        out.message(2, feature);
    }

    private static <T> int index(Object2IntLinkedOpenHashMap<T> table, T entry) {
        int next = table.size();
        int known = table.putIfAbsent(entry, next);
        return table.size() > next ? next : known;
    }

    /** The layer as a message; nothing may be added afterwards. */
    Protobuf finish() {
        keys.keySet().forEach(key -> out.text(3, key));
        values.keySet().forEach(value -> out.message(4, value(value)));
        out.number(5, EXTENT);
        out.number(15, VERSION);
        return out;
    }

    private static Protobuf value(Object value) {
        Protobuf message = new Protobuf();
        if (value instanceof String text) {
            message.text(1, text);
        } else if (value instanceof Double decimal) {
            message.decimal(3, decimal);
        } else if (value instanceof Boolean flag) {
            message.number(7, flag ? 1 : 0);
        } else if (value instanceof Number number) {
            message.number(4, number.longValue());
        } else {
            throw new IllegalStateException("a tile can't carry a value of " + value.getClass());
        }
        return message;
    }
}
