package org.aedile.server.rule.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A part of a story as it was written: names and what stands behind them.
 *
 * @param map from the YAML
 * @param where what a problem is told under: "event 3 of 'Guessing from outside'"
 */
record StoryMap(Map<?, ?> map, String where) {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smhd])");

    /** The element as a map, or a problem told under that name. */
    static StoryMap of(@Nullable Object element, String where) throws Unsupported {
        if (element instanceof Map<?, ?> map) {
            return new StoryMap(map, where);
        }
        throw new Unsupported(where + " must be names and values");
    }

    /** Refuses names that mean nothing here, because a misspelt one would be a story untold. */
    void requireOnly(List<String> known) throws Unsupported {
        for (Object name : map.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw problem(
                        Position.ofKey(map, String.valueOf(name)),
                        "'" + name + "' means nothing here; known are " + String.join(", ", known));
            }
        }
    }

    boolean has(String name) {
        return map.containsKey(name);
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(map.get(name));
    }

    String require(String name) throws Unsupported {
        String text = text(name, "");
        if (text.isEmpty()) {
            throw problem("lacks '" + name + "'");
        }
        return text;
    }

    String text(String name, String otherwise) {
        return find(name).map(Object::toString).orElse(otherwise);
    }

    /** What stands behind the name, one thing or a list; nothing when the name is not there. */
    List<?> list(String name) {
        Optional<Object> value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof List<?> list ? list : List.of(value.get());
    }

    /** The maps behind the name, each told by its number. */
    List<StoryMap> maps(String name, String each) throws Unsupported {
        List<StoryMap> maps = new ArrayList<>();
        for (Object element : list(name)) {
            maps.add(of(element, each + " " + (maps.size() + 1) + " of " + where));
        }
        return maps;
    }

    /** A number of seconds, minutes, hours or days: {@code 90s}, {@code 5m}. */
    long millis(String name, String otherwise) throws Unsupported {
        String time = text(name, otherwise);
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            throw problem(
                    Position.ofValue(map, name),
                    "has '" + time + "' as '" + name + "', must be a number and s, m, h or d");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 's' -> number * 1_000;
            case 'm' -> number * 60_000;
            case 'h' -> number * 3_600_000;
            default -> number * 86_400_000;
        };
    }

    double number(Object value, String name) throws Unsupported {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw problem(Position.ofValue(map, name), "has '" + value + "' as '" + name + "', must be a number");
    }

    /** Latitude and longitude in degrees, when there are any. */
    Optional<GeoPoint> findPlace() throws Unsupported {
        return has("place") ? Optional.of(place(list("place"), "place")) : Optional.empty();
    }

    /** A list of latitudes and longitudes in degrees. */
    List<GeoPoint> places(String name) throws Unsupported {
        List<GeoPoint> places = new ArrayList<>();
        for (Object one : list(name)) {
            places.add(place(one instanceof List<?> pair ? pair : List.of(), name));
        }
        return places;
    }

    private GeoPoint place(List<?> pair, String name) throws Unsupported {
        if (pair.size() != 2) {
            throw problem(Position.ofValue(map, name), "has a '" + name + "' that is not [latitude, longitude]");
        }
        try {
            return GeoPoint.of(number(pair.get(0), name), number(pair.get(1), name));
        } catch (IllegalArgumentException e) {
            throw problem(Position.ofValue(map, name), "has a '" + name + "' whose " + e.getMessage());
        }
    }

    Unsupported problem(String what) {
        return problem(Position.of(map), what);
    }

    Unsupported problem(Position at, String what) {
        return new Unsupported(at, where + " " + what);
    }
}
