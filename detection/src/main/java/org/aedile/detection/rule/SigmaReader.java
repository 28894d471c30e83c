package org.aedile.detection.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.kernel.LogSource;

/** Reads Sigma rules. What can't be run throws {@link Unsupported} with the reason and, when it is known, the place. */
public final class SigmaReader {

    private SigmaReader() {}

    /**
     * The documents of a file, YAML 1.2 with JSON's few words for true, false and null: {@code yes}, {@code on} and
     * {@code 0x1410} are texts. {@link Position} tells where their parts stand.
     */
    public static List<Map<?, ?>> documents(String yaml) throws Unsupported {
        return YamlReader.documents(yaml);
    }

    /** The elements of a file that is one list, in the same YAML, which know where they stand. */
    public static List<?> elements(String yaml) throws Unsupported {
        return YamlReader.elements(yaml);
    }

    /** The rule that a document is; one with placeholders is refused. */
    public static SigmaRule rule(Map<?, ?> document, String file) throws Unsupported {
        return rule(document, file, Placeholders.NONE);
    }

    /** The rule that a document is. */
    public static SigmaRule rule(Map<?, ?> document, String file, Placeholders placeholders) throws Unsupported {
        if (!document.containsKey("detection")) {
            throw new Unsupported(Position.of(document), "it has no detection");
        }
        if (!(document.get("detection") instanceof LocatedMap detection)) {
            throw new Unsupported(
                    Position.ofValue(document, "detection"), "detection must be a map of selections and a condition");
        }
        DetectionReader reader = new DetectionReader(placeholders);
        Expr condition = reader.read(detection, Set.of("timeframe"));
        return new SigmaRule(HeadReader.head(document, file), logSource(document), condition, reader.fields());
    }

    static LogSource logSource(Map<?, ?> document) throws Unsupported {
        if (!document.containsKey("logsource")) {
            throw new Unsupported(Position.of(document), "it has no logsource");
        }
        if (!(document.get("logsource") instanceof LocatedMap source)) {
            throw new Unsupported(
                    Position.ofValue(document, "logsource"),
                    "logsource must be a map of product, category and service");
        }
        return LogSource.of(word(source, "product"), word(source, "category"), word(source, "service"));
    }

    private static String word(LocatedMap source, String name) throws Unsupported {
        Object value = source.get(name);
        if (value instanceof Map || value instanceof List) {
            throw new Unsupported(source.valuePosition(name), "'" + name + "' of logsource must be a text");
        }
        return value == null ? "" : value.toString();
    }
}
