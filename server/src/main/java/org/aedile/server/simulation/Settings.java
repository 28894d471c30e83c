package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** A map of a YAML file with its path, so that what is wrong in it is told with its place and its value. */
public record Settings(String path, Map<String, Object> values) {
    private static final LoadSettings YAML =
            LoadSettings.builder().setSchema(new JsonSchema()).build();

    /** Reads the text of a file whose top is a map. */
    public static Settings parse(String file, String text) {
        try {
            return of(file, new Load(YAML).loadFromString(text));
        } catch (YamlEngineException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, file + " is not YAML: " + e.getMessage());
        }
    }

    /** Refuses keys that nobody reads, because a misspelt one would be ignored in silence. */
    public Settings requireOnly(String... known) {
        for (String key : values.keySet()) {
            if (!List.of(known).contains(key)) {
                throw refused(key, "is unknown; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text that must be there. */
    public String text(String key) {
        return require(key) instanceof String text ? text : String.valueOf(require(key));
    }

    /** A text or, without it, another. */
    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A number that must be there. */
    public double number(String key) {
        return asNumber(key, require(key));
    }

    /** A number or, without it, another. */
    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** A whole number that must be there. */
    public int count(String key) {
        double number = number(key);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw refused(key, "is " + number + ", must be a whole number");
        }
        return (int) number;
    }

    /** Several numbers. */
    public double[] numbers(String key) {
        return list(key).stream().mapToDouble(one -> asNumber(key, one)).toArray();
    }

    /** Several pairs of numbers; one at least. */
    public List<double[]> pairs(String key) {
        require(key);
        List<double[]> pairs = new ArrayList<>();
        for (Object one : list(key)) {
            if (!(one instanceof List<?> pair) || pair.size() != 2) {
                throw refused(key, "has '" + one + "', must be a list of pairs such as [[0, 1], [60, 2]]");
            }
            pairs.add(new double[] {asNumber(key, pair.get(0)), asNumber(key, pair.get(1))});
        }
        if (pairs.isEmpty()) {
            throw refused(key, "has 0 pairs and needs 1 at least");
        }
        return pairs;
    }

    /** Several texts; none when the key is away. */
    public List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** What stands under a key, whatever it is; must be there. */
    public Object require(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw refused(key, "is missing");
        }
        return value;
    }

    /** A map inside; empty when the key is away. */
    public Settings map(String key) {
        return of(path + "/" + key, values.getOrDefault(key, Map.of()));
    }

    /** Several maps; none when the key is away. */
    public List<Settings> maps(String key) {
        List<Settings> maps = new ArrayList<>();
        for (Object one : list(key)) {
            maps.add(of(path + "/" + key + " " + (maps.size() + 1), one));
        }
        return maps;
    }

    /** The maps inside a map by name, such as exits. */
    public Map<String, Settings> named(String key) {
        Map<String, Settings> named = new LinkedHashMap<>();
        Settings inside = map(key);
        inside.values.forEach((name, value) -> named.put(name, of(inside.path + "/" + name, value)));
        return named;
    }

    /** The refusal of a value, with its place. */
    public AedileException refused(String key, String why) {
        return new AedileException(ErrorCode.INVALID_VALUE, path + "/" + key + " " + why);
    }

    private List<?> list(String key) {
        Object value = values.getOrDefault(key, List.of());
        return value instanceof List<?> list ? list : List.of(value);
    }

    private double asNumber(String key, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw refused(key, "is '" + value + "', must be a number");
    }

    private static Settings of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AedileException(ErrorCode.INVALID_VALUE, path + " is '" + value + "', must be a map");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, inside) -> {
            if (inside != null) {
                values.put(String.valueOf(key), inside);
            }
        });
        return new Settings(path, values);
    }
}
