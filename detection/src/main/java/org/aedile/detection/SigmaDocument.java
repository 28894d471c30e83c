package org.aedile.detection;

import java.util.Map;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.Unsupported;

/**
 * A document of a Sigma file: a rule, a correlation, a filter or placeholders.
 *
 * @param map as it was read
 * @param file where it came from
 */
record SigmaDocument(Map<?, ?> map, String file) {
    /** That it can't run, with the place of the reason; the document's own when none is known. */
    Refused refused(Unsupported reason) {
        Position position = reason.position().isKnown() ? reason.position() : Position.of(map);
        return new Refused(file, text("id"), text("title"), reason.reason(), position.line(), position.column());
    }

    /** What it says of a correlation; the document itself when it says nothing. */
    Map<?, ?> correlation() {
        return map.get("correlation") instanceof Map<?, ?> correlation ? correlation : map;
    }

    private String text(String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString();
    }
}
