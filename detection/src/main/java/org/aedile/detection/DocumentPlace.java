package org.aedile.detection;

import java.util.Map;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.Unsupported;

/**
 * Where a document stands, and what a refusal says of it; much smaller than the document.
 *
 * @param file the file
 * @param id as the document gives it, empty when it doesn't
 * @param title as the document gives it, empty when it doesn't
 * @param start where the document begins
 * @param idAt where its id stands
 * @param nameAt where its name stands
 */
record DocumentPlace(String file, String id, String title, Position start, Position idAt, Position nameAt) {
    static DocumentPlace of(Map<?, ?> document, String file) {
        return new DocumentPlace(
                file,
                text(document, "id"),
                text(document, "title"),
                Position.of(document),
                Position.ofValue(document, "id"),
                Position.ofValue(document, "name"));
    }

    /** That it can't run, with the place of the reason; the document's own when none is known. */
    Refused refused(Unsupported reason) {
        Position position = reason.position().isKnown() ? reason.position() : start;
        return new Refused(file, id, title, reason.reason(), position.line(), position.column());
    }

    private static String text(Map<?, ?> document, String name) {
        Object value = document.get(name);
        return value == null ? "" : value.toString();
    }
}
