package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aedile.kernel.LogSource;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * A Sigma rule as the specification defines it. What it doesn't define is refused with an exception.
 *
 * @param id the rule's own
 * @param logSource what it is meant for; an empty part means any
 * @param detection what it says of an event
 */
public record ReferenceRule(String id, LogSource logSource, Predicate<ReferenceEvent> detection) {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new JsonSchema()).build();

    /** The rules of a file. */
    public static List<ReferenceRule> parse(String yaml, ReferencePlaceholders placeholders) {
        List<ReferenceRule> rules = new ArrayList<>();
        for (Object document : new Load(SETTINGS).loadAllFromString(yaml)) {
            rules.add(of((Map<?, ?>) document, placeholders));
        }
        return rules;
    }

    /** Passed over only when the event names a different product, category or service. */
    public boolean matches(ReferenceEvent event, LogSource stated) {
        boolean registry = logSource.category().equals("registry_event")
                && stated.category().startsWith("registry_");
        return agree(logSource.product(), stated.product())
                && (registry || agree(logSource.category(), stated.category()))
                && agree(logSource.service(), stated.service())
                && detection.test(event);
    }

    /** Where an event says that it comes from, in fields of its own. */
    public static LogSource statedBy(ReferenceEvent event) {
        return LogSource.of(event.first("product"), event.first("category"), event.first("service"));
    }

    private static boolean agree(String wanted, String stated) {
        return wanted.isEmpty() || stated.isEmpty() || wanted.equals(stated);
    }

    private static ReferenceRule of(Map<?, ?> document, ReferencePlaceholders placeholders) {
        Map<?, ?> source = map(document.get("logsource"));
        LogSource logSource =
                LogSource.of(text(source.get("product")), text(source.get("category")), text(source.get("service")));
        Map<?, ?> detection = map(document.get("detection"));
        Map<String, Predicate<ReferenceEvent>> parts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : detection.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!name.equals("condition") && !name.equals("timeframe")) {
                parts.put(name, part(entry.getValue(), placeholders));
            }
        }
        List<Predicate<ReferenceEvent>> conditions = new ArrayList<>();
        for (Object condition : listed(detection.get("condition"))) {
            if (!(condition instanceof String written)) {
                throw new IllegalArgumentException("no condition: " + condition);
            }
            conditions.add(ReferenceCondition.parse(written, parts));
        }
        String id = text(document.get(document.containsKey("id") ? "id" : "title"));
        return new ReferenceRule(id, logSource, anyOf(conditions));
    }

    /** "Lists" and "Maps". */
    private static Predicate<ReferenceEvent> part(@Nullable Object value, ReferencePlaceholders placeholders) {
        if (value instanceof Map<?, ?> fields) {
            return allFields(fields, placeholders);
        }
        List<Predicate<ReferenceEvent>> alternatives = new ArrayList<>();
        for (Object element : listed(value)) {
            List<@Nullable Object> keyword = new ArrayList<>();
            keyword.add(element);
            alternatives.add(
                    element instanceof Map<?, ?> fields
                            ? allFields(fields, placeholders)
                            : ReferenceItem.parse("", keyword, placeholders));
        }
        return anyOf(alternatives);
    }

    private static Predicate<ReferenceEvent> allFields(Map<?, ?> fields, ReferencePlaceholders placeholders) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked");
        }
        List<Predicate<ReferenceEvent>> all = new ArrayList<>();
        fields.forEach((key, value) -> all.add(ReferenceItem.parse(String.valueOf(key), listed(value), placeholders)));
        return event -> all.stream().allMatch(item -> item.test(event));
    }

    private static Predicate<ReferenceEvent> anyOf(List<Predicate<ReferenceEvent>> alternatives) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked");
        }
        return event -> alternatives.stream().anyMatch(part -> part.test(event));
    }

    private static List<@Nullable Object> listed(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        if (value instanceof List<?> many) {
            list.addAll(many);
        } else {
            list.add(value);
        }
        return list;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("a map is missing");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
