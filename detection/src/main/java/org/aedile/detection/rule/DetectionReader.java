package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads named selections and the condition that joins them; for one rule or filter. */
final class DetectionReader {
    private static final String CONDITION = "condition";

    private final Placeholders placeholders;
    private final Map<String, Expr> parts = new LinkedHashMap<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Asked asked = new Asked();

    DetectionReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** @param others keys that are no selections */
    Expr read(LocatedMap detection, Set<String> others) throws Unsupported {
        for (String name : detection.keySet()) {
            if (!name.equals(CONDITION) && !others.contains(name)) {
                parts.put(name, new Expr.Part(name, part(detection, name), false));
            }
        }
        return condition(detection);
    }

    /** Names of the fields that are asked, in their order. */
    List<String> fields() {
        return List.copyOf(fields);
    }

    private Expr condition(LocatedMap detection) throws Unsupported {
        Position position = detection.valuePosition(CONDITION);
        if (detection.get(CONDITION) == null) {
            throw new Unsupported(position, "it has no condition");
        }
        LocatedList all = detection.list(CONDITION);
        List<Expr> alternatives = new ArrayList<>();
        Asked named = new Asked();
        for (int i = 0; i < all.size(); i++) {
            if (!(all.get(i) instanceof String text)) {
                throw new Unsupported(all.position(i), "a condition must be a text such as 'selection and not filter'");
            }
            alternatives.add(new ConditionParser(parts, text, all.position(i), named).parse());
        }
        if (alternatives.isEmpty()) {
            throw new Unsupported(position, "it has no condition");
        }
        return Expr.or(alternatives);
    }

    /** A map asks all its fields; a list of maps one of them; a list of values is searched for in every field. */
    private Expr part(LocatedMap detection, String name) throws Unsupported {
        if (detection.get(name) instanceof LocatedMap map) {
            return all(map, name);
        }
        LocatedList list = detection.list(name);
        List<Expr> alternatives = new ArrayList<>();
        LocatedList keywords = new LocatedList(list.start());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof LocatedMap map) {
                alternatives.add(all(map, name));
            } else {
                keywords.append(list.get(i), list.position(i));
            }
        }
        if (!keywords.isEmpty() || alternatives.isEmpty()) {
            alternatives.add(read(Modifiers.parse("", detection.valuePosition(name)), keywords));
        }
        return Expr.or(alternatives);
    }

    private Expr all(LocatedMap map, String name) throws Unsupported {
        if (map.isEmpty()) {
            throw new Unsupported(map.start(), "'" + name + "' is empty; it must ask something");
        }
        List<Expr> all = new ArrayList<>();
        for (String key : map.keySet()) {
            all.add(item(map, key));
        }
        return Expr.and(all);
    }

    private Expr item(LocatedMap map, String key) throws Unsupported {
        Modifiers modifiers = Modifiers.parse(key, map.keyPosition(key));
        if (!modifiers.isKeyword()) {
            fields.add(modifiers.field());
        }
        return read(modifiers, map.list(key));
    }

    private Expr read(Modifiers modifiers, LocatedList values) throws Unsupported {
        return new ItemReader(modifiers, placeholders, asked).read(values);
    }
}
