package org.aedile.city.osm;

import java.util.Arrays;
import java.util.Optional;

/** The tags of one OpenStreetMap element; looked up linearly, because an element has a handful of them. */
public final class Tags {
    public static final Tags NONE = new Tags(new String[0]);

    private final String[] keysAndValues;

    private Tags(String[] keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    /** Keys and values in turn. */
    public static Tags of(String... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "tags need a value for each key, got " + keysAndValues.length + " texts");
        }
        return keysAndValues.length == 0 ? NONE : new Tags(keysAndValues.clone());
    }

    public boolean isEmpty() {
        return keysAndValues.length == 0;
    }

    public boolean has(String key) {
        return !value(key).isEmpty();
    }

    /** The value of a key, or the empty text. */
    public String value(String key) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i].equals(key)) {
                return keysAndValues[i + 1];
            }
        }
        return "";
    }

    public Optional<String> find(String key) {
        return Optional.of(value(key)).filter(v -> !v.isEmpty());
    }

    /** Whether the key has one of these values. */
    public boolean is(String key, String... values) {
        String value = value(key);
        return !value.isEmpty() && Arrays.asList(values).contains(value);
    }

    /** Whether the key is there and doesn't say no. */
    public boolean yes(String key) {
        return has(key) && !is(key, "no", "0", "false");
    }

    @Override
    public String toString() {
        return Arrays.toString(keysAndValues);
    }
}
