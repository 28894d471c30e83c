package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.LogSource;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads Sigma files, YAML 1.2 with JSON's few words for true, false and null: in rules {@code yes}, {@code on} and
 * {@code 0x1410} are texts. What can't be run throws {@link Unsupported} with the reason.
 */
public final class SigmaReader {
    private SigmaReader() {}

    /** The documents of a file. */
    public static List<Map<?, ?>> documents(String yaml) throws Unsupported {
        List<Map<?, ?>> documents = new ArrayList<>();
        try {
            for (Object document : YamlDocuments.load(yaml)) {
                if (!(document instanceof Map<?, ?> map)) {
                    throw new Unsupported("a document is not a map of names and values");
                }
                documents.add(map);
            }
        } catch (YamlEngineException e) {
            throw new Unsupported("not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return documents;
    }

    /** The rule that a document is. */
    public static SigmaRule rule(Map<?, ?> document, String file) throws Unsupported {
        if (!(document.get("detection") instanceof Map<?, ?> detection)) {
            throw new Unsupported(document.containsKey("filter") ? "filters are not supported" : "it has no detection");
        }
        Map<String, Expr> parts = new LinkedHashMap<>();
        Asked asked = new Asked();
        for (Map.Entry<?, ?> entry : detection.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!name.equals("condition") && !name.equals("timeframe")) {
                parts.put(name, part(entry.getValue(), asked));
            }
        }
        Expr condition = condition(detection.get("condition"), parts);
        return new SigmaRule(HeadReader.head(document, file), logSource(document), condition, asked.fields());
    }

    private static Expr condition(@Nullable Object condition, Map<String, Expr> parts) throws Unsupported {
        if (condition == null) {
            throw new Unsupported("it has no condition");
        }
        if (condition instanceof List<?> list && list.isEmpty()) {
            throw new Unsupported("it has no condition");
        }
        List<Expr> alternatives = new ArrayList<>();
        for (Object one : condition instanceof List<?> list ? list : List.of(condition)) {
            alternatives.add(new ConditionParser(parts, String.valueOf(one)).parse());
        }
        return Expr.or(alternatives);
    }

    private static LogSource logSource(Map<?, ?> document) throws Unsupported {
        if (!(document.get("logsource") instanceof Map<?, ?> source)) {
            throw new Unsupported("it has no logsource");
        }
        return LogSource.of(word(source.get("product")), word(source.get("category")), word(source.get("service")));
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A map asks all its fields; a list of maps one of them; a list of values is searched for in every field. */
    private static Expr part(@Nullable Object value, Asked asked) throws Unsupported {
        if (value instanceof Map<?, ?> map) {
            return all(map, asked);
        }
        List<?> list = value instanceof List<?> many ? many : listOf(value);
        List<Expr> alternatives = new ArrayList<>();
        List<@Nullable Object> keywords = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> map) {
                alternatives.add(all(map, asked));
            } else {
                keywords.add(element);
            }
        }
        if (!keywords.isEmpty()) {
            alternatives.add(asked.count(Modifiers.parse("").expression(keywords)));
        }
        if (alternatives.isEmpty()) {
            throw new Unsupported("a part of the detection is empty");
        }
        return Expr.or(alternatives);
    }

    private static Expr all(Map<?, ?> map, Asked asked) throws Unsupported {
        if (map.isEmpty()) {
            throw new Unsupported("a part of the detection is empty");
        }
        List<Expr> all = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Modifiers modifiers = Modifiers.parse(String.valueOf(entry.getKey()));
            asked.field(modifiers.field);
            List<?> values = entry.getValue() instanceof List<?> list ? list : listOf(entry.getValue());
            if (values.isEmpty()) {
                throw new Unsupported("field '" + modifiers.field + "' has an empty list");
            }
            all.add(asked.count(modifiers.expression(values)));
        }
        return Expr.and(all);
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>(1);
        list.add(value);
        return list;
    }
}
