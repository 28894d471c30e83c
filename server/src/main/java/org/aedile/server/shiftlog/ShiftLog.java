package org.aedile.server.shiftlog;

import java.util.List;
import org.aedile.server.access.Caller;

/** The log of an agency's shifts: entries are added and never changed. Thread-safe. */
public interface ShiftLog {
    /**
     * Writes it down, once for each id.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when the entry that it corrects isn't the agency's, {@code
     *     TIME_IN_FUTURE} and {@code TIME_TOO_OLD} for an entry written without a connection, {@code CONFLICT} when its id
     *     is that of another's
     */
    LogEntry write(NewLogEntry entry, Caller caller);

    /** The newest entries that the caller may read, those of groups and partners among them; at most 1,000. */
    List<LogEntry> listNewest(String timeDomain, int limit, Caller caller);
}
