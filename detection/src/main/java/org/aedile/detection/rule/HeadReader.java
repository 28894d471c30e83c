package org.aedile.detection.rule;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** Reads what rules and correlations have in common. */
public final class HeadReader {
    private static final List<String> TEXTS = List.of("id", "name", "title", "author", "status", "level");
    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_LISTED = 2_048;
    private static final int MOST_LISTED = 64;

    private HeadReader() {}

    /** The head of a rule or correlation. */
    public static SigmaRule.Head head(Map<?, ?> document, String file) throws Unsupported {
        requireTexts(document);
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
                titles(document),
                text(document, "author"),
                text(document, "status"),
                severity,
                listed(document, "tags"),
                listed(document, "references"),
                file);
    }

    private static void requireTexts(Map<?, ?> document) throws Unsupported {
        for (String name : TEXTS) {
            if (document.get(name) instanceof Located) {
                throw new Unsupported(Position.ofValue(document, name), name + " must be a text");
            }
            requireLength(document, name, text(document, name), LONGEST_TEXT);
        }
    }

    private static Map<String, String> titles(Map<?, ?> document) throws Unsupported {
        try {
            return Titles.of(document.get("titles"));
        } catch (IllegalArgumentException e) {
            throw new Unsupported(Position.ofValue(document, "titles"), String.valueOf(e.getMessage()));
        }
    }

    private static void requireLength(Map<?, ?> document, String name, String text, int limit) throws Unsupported {
        if (text.length() > limit) {
            throw new Unsupported(
                    Position.ofValue(document, name),
                    "%s has %d characters, limit %d".formatted(name, text.length(), limit));
        }
    }

    private static List<String> listed(Map<?, ?> document, String name) throws Unsupported {
        if (document.get(name) instanceof List<?> list && list.stream().anyMatch(Located.class::isInstance)) {
            throw new Unsupported(Position.ofValue(document, name), name + " must be a list of texts");
        }
        List<String> texts = texts(document.get(name));
        if (texts.size() > MOST_LISTED) {
            throw new Unsupported(
                    Position.ofValue(document, name), "%s are %d, limit %d".formatted(name, texts.size(), MOST_LISTED));
        }
        for (String text : texts) {
            requireLength(document, name, text, LONGEST_LISTED);
        }
        return texts;
    }

    private static Severity severity(Map<?, ?> document, String level) throws Unsupported {
        return Severity.parse(level)
                .orElseThrow(() -> new Unsupported(
                        Position.ofValue(document, "level"),
                        "level is '" + level + "', must be informational, low, medium, high or critical"));
    }

    /** An attribute as text without spaces around it; empty when it is not there. */
    public static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString().strip();
    }

    /** An attribute that may be one text or several. */
    public static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
