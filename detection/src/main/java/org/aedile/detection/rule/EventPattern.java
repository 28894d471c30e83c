package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.EventView;

/**
 * What the events of a source have in common: some fields, and what they hold. Immutable, thread-safe.
 *
 * @param fields all must be there
 */
record EventPattern(List<Field> fields) {
    private static final List<String> ANYTHING = List.of(String.valueOf(Wild.STAR));

    EventPattern {
        fields = List.copyOf(fields);
    }

    /**
     * @param name of the field
     * @param patterns one must be like a value of it, lower case
     */
    record Field(String name, List<String> patterns) {
        boolean holds(EventView event) {
            for (int at = event.findField(name, 0); at >= 0; at = event.findField(name, at + 1)) {
                if (event.fieldKind(at) != EventView.Kind.NULL
                        && (patterns.equals(ANYTHING) || isLike(CaseFolding.fold(event.fieldText(at))))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isLike(String text) {
            for (String pattern : patterns) {
                if (Wild.matches(pattern, text)) {
                    return true;
                }
            }
            return false;
        }
    }

    static EventPattern read(LocatedMap map) throws Unsupported {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            List<String> patterns = new ArrayList<>();
            for (String text : FieldMapping.texts(map, entry.getKey())) {
                patterns.add(CaseFolding.fold(Wild.parse(text)));
            }
            fields.add(new Field(entry.getKey(), List.copyOf(patterns)));
        }
        if (fields.isEmpty()) {
            throw new Unsupported(map.start(), "'when' must name the fields by which the events are known");
        }
        return new EventPattern(fields);
    }

    boolean holds(EventView event) {
        for (Field field : fields) {
            if (!field.holds(event)) {
                return false;
            }
        }
        return true;
    }
}
