package org.aedile.server.shiftlog.internal;

import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.Marking;
import org.aedile.server.gate.Sight;
import org.aedile.server.shiftlog.HandoverPart;
import org.aedile.server.shiftlog.LogEntry;
import org.aedile.server.shiftlog.ShiftLog;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agency's last entries, but for those of groups, which not all of the next shift may read. */
@Component
@Order(4)
class LastEntriesPart implements HandoverPart {
    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 100;

    private final ShiftLog log;

    LastEntriesPart(ShiftLog log) {
        this.log = log;
    }

    @Override
    public Section section(String timeDomain, Caller caller) {
        Sight sight = Sight.ownOf(caller);
        List<Line> lines = log.listNewest(timeDomain, LOOKED_AT, caller).stream()
                .filter(entry -> sight.owns(entry.agency()) && entry.marking() != Marking.GROUP)
                .filter(entry -> entry.correctedBy() == null)
                .limit(SHOWN)
                .map(LastEntriesPart::line)
                .toList();
        return new Section("entries", lines.size(), lines);
    }

    private static Line line(LogEntry entry) {
        return new Line("", entry.text(), "/log?entry=" + entry.id(), entry.at());
    }
}
