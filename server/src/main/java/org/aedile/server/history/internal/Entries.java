package org.aedile.server.history.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.server.history.History.Entry;
import org.aedile.wire.FrameView;

/** Frames as values for people. */
final class Entries {
    private Entries() {}

    static Entry of(FrameView view) {
        Instant time = Instant.ofEpochMilli(view.eventTimeMillis());
        if (view.isErased()) {
            return new Entry(view.id(), time, null, null, null, null, true);
        }
        if (view.isReading()) {
            return new Entry(view.id(), time, view.property(), view.value(), view.unit(), null, false);
        }
        return new Entry(view.id(), time, null, null, null, fields(view), false);
    }

    /** Fields by name; those of one name, as lists give them, joined by commas. */
    private static Map<String, String> fields(FrameView view) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int field = 0; field < view.fieldCount(); field++) {
            fields.merge(view.fieldName(field), view.fieldText(field), (first, next) -> first + ", " + next);
        }
        return fields;
    }
}
