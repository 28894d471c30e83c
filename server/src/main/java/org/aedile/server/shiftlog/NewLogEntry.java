package org.aedile.server.shiftlog;

import java.time.Instant;
import java.util.Optional;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.shiftlog.LogEntry.LogLinks;
import org.aedile.server.shiftlog.LogEntry.LogPlace;

/**
 * What somebody writes into the shift log.
 *
 * @param id 32 hexadecimal digits; what has the id of an entry that is there is that entry
 * @param timeDomain where it happens
 * @param note what they say, and who may read it
 * @param corrects id of an entry that it corrects
 * @param writtenAt when it was written; kept where it arrives later than half a minute
 */
public record NewLogEntry(
        String id,
        String timeDomain,
        MarkedNote note,
        LogPlace place,
        LogLinks links,
        Optional<String> corrects,
        Optional<Instant> writtenAt) {}
