package org.aedile.detection.rule;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** Reads what rules and correlations have in common, and correlations themselves. */
public final class HeadReader {
    private static final int MOST_LEAST = 100_000;

    private HeadReader() {}

    static SigmaRule.Head head(Map<?, ?> document, String file) throws Unsupported {
        String title = text(document, "title");
        String id = text(document, "id").isEmpty() ? title : text(document, "id");
        if (id.isEmpty()) {
            throw new Unsupported("it has neither id nor title");
        }
        String level = text(document, "level");
        Severity severity = level.isEmpty() ? Severity.MEDIUM : severity(document, level);
        return new SigmaRule.Head(
                id,
                text(document, "name"),
                title.isEmpty() ? id : title,
                text(document, "author"),
                text(document, "status"),
                severity,
                texts(document.get("tags")),
                file);
    }

    private static Severity severity(Map<?, ?> document, String level) throws Unsupported {
        return Severity.parse(level)
                .orElseThrow(() -> new Unsupported(
                        Position.ofValue(document, "level"),
                        "level is '" + level + "', must be informational, low, medium, high or critical"));
    }

    /** The correlation that a document is. */
    public static SigmaCorrelation correlation(Map<?, ?> document, String file) throws Unsupported {
        if (!(document.get("correlation") instanceof Map<?, ?> correlation)) {
            throw new Unsupported("it has no correlation");
        }
        String type = text(correlation, "type");
        if (!type.equals("event_count")) {
            throw new Unsupported("correlation type '" + type + "' is not supported, only event_count");
        }
        if (correlation.containsKey("aliases")) {
            throw new Unsupported("aliases of fields in a correlation are not supported");
        }
        List<String> rules = texts(correlation.get("rules"));
        if (rules.isEmpty()) {
            throw new Unsupported("the correlation names no rules");
        }
        return new SigmaCorrelation(
                head(document, file),
                rules,
                texts(correlation.get("group-by")),
                timespanMillis(text(correlation, "timespan")),
                least(correlation.get("condition")),
                generate(document, correlation));
    }

    private static boolean generate(Map<?, ?> document, Map<?, ?> correlation) {
        return text(correlation, "generate").equals("true")
                || text(document, "generate").equals("true");
    }

    private static int least(@Nullable Object condition) throws Unsupported {
        if (!(condition instanceof Map<?, ?> map) || map.size() != 1) {
            throw new Unsupported("the correlation's condition must be gte or gt and a number");
        }
        boolean more = map.containsKey("gt");
        Object number = more ? map.get("gt") : map.get("gte");
        if (!(number instanceof Number least) || least.doubleValue() < 1 || least.doubleValue() > MOST_LEAST) {
            throw new Unsupported("the correlation's condition must be gte or gt and a number up to " + MOST_LEAST);
        }
        return least.intValue() + (more ? 1 : 0);
    }

    private static long timespanMillis(String timespan) throws Unsupported {
        if (!timespan.matches("[1-9][0-9]{0,6}[smhd]")) {
            throw new Unsupported("timespan is '" + timespan + "', must be a number and s, m, h or d");
        }
        long number = Long.parseLong(timespan.substring(0, timespan.length() - 1));
        return switch (timespan.charAt(timespan.length() - 1)) {
            case 's' -> number * 1_000;
            case 'm' -> number * 60_000;
            case 'h' -> number * 3_600_000;
            default -> number * 86_400_000;
        };
    }

    static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
