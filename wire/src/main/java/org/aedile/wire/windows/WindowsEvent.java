package org.aedile.wire.windows;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;

/**
 * A record of a Windows event log in Sigma's terms.
 *
 * @param logSource product {@code windows}, the service by its channel, the category by provider and event id
 * @param fields flat, under the names that Sigma's rules use; the names of the log itself stay where they differ
 * @param time when it was written, where that can be read
 * @param recordId number of the record within its computer's channel as {@code computer/channel/number}; empty when it
 *     has none
 */
public record WindowsEvent(
        LogSource logSource, Map<String, FieldValue> fields, Optional<Instant> time, Optional<String> recordId) {
    public WindowsEvent {
        fields = Collections.unmodifiableMap(fields);
    }

    /**
     * Reads {@code {"Event": {"System": …, "EventData": …}}}, Winlogbeat's {@code winlog} form, or flat fields with an
     * {@code EventID} and a {@code Channel} or those of Sysmon; empty when it is none of them.
     */
    public static Optional<WindowsEvent> find(Map<String, FieldValue> record) {
        return WindowsFields.flatten(record).map(WindowsEvent::of);
    }

    private static WindowsEvent of(Map<String, FieldValue> flat) {
        LogSource logSource = WindowsTaxonomy.logSource(flat);
        WindowsTaxonomy.addSigmaNames(logSource, flat);
        return new WindowsEvent(logSource, flat, WindowsFields.time(flat), WindowsFields.recordId(flat));
    }
}
