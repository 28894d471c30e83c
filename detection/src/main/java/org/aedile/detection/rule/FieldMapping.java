package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;

/**
 * What a source calls the fields that rules ask for, and where its events come from in Sigma's terms. Immutable, thread-safe.
 *
 * @param title for people
 * @param when one of these must be like the event
 * @param origin product, category and service by name
 * @param fields Sigma's names by the source's, in the order of the file
 * @param kinds events of which more is known; the first that fits stands for all of this
 */
record FieldMapping(
        String title,
        List<EventPattern> when,
        Map<String, OriginPart> origin,
        Map<String, List<String>> fields,
        List<FieldMapping> kinds) {
    /** For events of which nothing is known. */
    static final FieldMapping NONE = new FieldMapping("", List.of(), Map.of(), Map.of(), List.of());

    private static final Set<String> ORIGIN = Set.of("product", "category", "service");
    private static final Set<String> KEYS =
            Set.of("pipeline", "when", "logsource", "fields", "kinds", "description", "author", "license");

    FieldMapping {
        when = List.copyOf(when);
        origin = Map.copyOf(origin);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        kinds = List.copyOf(kinds);
    }

    /** @param base what the kind of event adds to; {@link #NONE} for a whole pipeline */
    static FieldMapping read(LocatedMap map, FieldMapping base) throws Unsupported {
        requireKeys(map, KEYS);
        String title = base.title().isEmpty() ? String.join("", texts(map, "pipeline")) : base.title();
        FieldMapping mapping = new FieldMapping(title, when(map), origin(map, base), fields(map, base), List.of());
        List<FieldMapping> kinds = new ArrayList<>();
        for (LocatedMap kind : maps(map, "kinds")) {
            kinds.add(read(kind, mapping));
        }
        return new FieldMapping(title, mapping.when(), mapping.origin(), mapping.fields(), kinds);
    }

    boolean recognises(EventView event) {
        for (EventPattern pattern : when) {
            if (pattern.holds(event)) {
                return true;
            }
        }
        return false;
    }

    /** What is known of the event by itself, else this mapping. */
    FieldMapping kindOf(EventView event) {
        for (FieldMapping kind : kinds) {
            if (kind.recognises(event)) {
                return kind;
            }
        }
        return this;
    }

    /** The field that is also called so, −1 when there is none. */
    int findField(EventView event, String name) {
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            int at = field.getValue().contains(name) ? event.findField(field.getKey()) : -1;
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** The stated log source, and what this mapping knows beyond it; as stated when the two differ. */
    LogSource logSource(EventView event, LogSource stated) {
        LogSource known = LogSource.of(part("product", event), part("category", event), part("service", event));
        if (!known.admits(stated)) {
            return stated;
        }
        return LogSource.of(
                either(stated.product(), known.product()),
                either(stated.category(), known.category()),
                either(stated.service(), known.service()));
    }

    /** One text or several; none when the key is not there. */
    static List<String> texts(LocatedMap map, String key) throws Unsupported {
        if (!map.containsKey(key)) {
            return List.of();
        }
        LocatedList list = map.list(key);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object one = list.get(i);
            if (one == null || one instanceof Located) {
                throw new Unsupported(list.position(i), "'" + key + "' must be a text or a list of texts");
            }
            texts.add(one instanceof Number number ? Numbers.text(number) : one.toString());
        }
        return texts;
    }

    private String part(String name, EventView event) {
        return origin.getOrDefault(name, OriginPart.OPEN).of(event);
    }

    private static String either(String stated, String known) {
        return stated.isEmpty() ? known : stated;
    }

    private static List<EventPattern> when(LocatedMap map) throws Unsupported {
        List<EventPattern> when = new ArrayList<>();
        for (LocatedMap pattern : maps(map, "when")) {
            when.add(EventPattern.read(pattern));
        }
        if (when.isEmpty()) {
            throw new Unsupported(map.start(), "'when' must name the fields by which the events are known");
        }
        return when;
    }

    private static Map<String, OriginPart> origin(LocatedMap map, FieldMapping base) throws Unsupported {
        Map<String, OriginPart> origin = new LinkedHashMap<>(base.origin());
        for (LocatedMap logSource : maps(map, "logsource")) {
            requireKeys(logSource, ORIGIN);
            for (String name : logSource.keySet()) {
                origin.put(name, OriginPart.read(logSource, name));
            }
        }
        return origin;
    }

    private static Map<String, List<String>> fields(LocatedMap map, FieldMapping base) throws Unsupported {
        Map<String, List<String>> fields = new LinkedHashMap<>(base.fields());
        for (LocatedMap some : maps(map, "fields")) {
            for (String name : some.keySet()) {
                fields.put(name, texts(some, name));
            }
        }
        return fields;
    }

    /** One map or several; none when the key is not there. */
    private static List<LocatedMap> maps(LocatedMap map, String key) throws Unsupported {
        if (!map.containsKey(key)) {
            return List.of();
        }
        LocatedList list = map.list(key);
        List<LocatedMap> maps = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof LocatedMap one)) {
                throw new Unsupported(list.position(i), "'" + key + "' must be a map");
            }
            maps.add(one);
        }
        return maps;
    }

    private static void requireKeys(LocatedMap map, Set<String> known) throws Unsupported {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                throw new Unsupported(
                        map.keyPosition(key), "a pipeline has no '" + key + "'" + Nearest.hint(key, known));
            }
        }
    }
}
