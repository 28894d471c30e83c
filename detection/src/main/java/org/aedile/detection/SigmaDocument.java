package org.aedile.detection;

import java.util.Map;
import org.aedile.detection.rule.Unsupported;

/**
 * A document of a Sigma file: a rule, a correlation, a filter, a pipeline or placeholders.
 *
 * @param map as it was read
 * @param place where it came from
 */
record SigmaDocument(Map<?, ?> map, DocumentPlace place) {
    SigmaDocument(Map<?, ?> map, String file) {
        this(map, DocumentPlace.of(map, file));
    }

    String file() {
        return place.file();
    }

    /** That it can't run, with the place of the reason; the document's own when none is known. */
    Refused refused(Unsupported reason) {
        return place.refused(reason);
    }

    /** What it says of a correlation; the document itself when it says nothing. */
    Map<?, ?> correlation() {
        return map.get("correlation") instanceof Map<?, ?> correlation ? correlation : map;
    }
}
