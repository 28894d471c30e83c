package org.aedile.server.triage.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemState;
import org.springframework.stereotype.Component;

/** What can still be taken back: the acts of the last minutes, in memory, as a restart is longer than a slip. Thread-safe. */
@Component
class UndoBook {
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Map<String, Taken> taken = new LinkedHashMap<>();

    /**
     * What was done.
     *
     * @param before the items that it was about, as they were
     * @param after the states of all items that it changed, by id
     * @param alerts true when it was done to their alerts too
     * @param nanos when
     */
    record Taken(
            String timeDomain,
            AgencyId agency,
            List<ItemChange> before,
            Map<String, ItemState> after,
            boolean alerts,
            long nanos) {}

    synchronized void put(String token, Taken act) {
        taken.put(token, act);
        while (taken.size() > MOST) {
            taken.remove(taken.keySet().iterator().next());
        }
    }

    /**
     * @throws AedileException {@code NOT_FOUND} for what another agency did, what is unknown, and what is too long ago
     */
    synchronized Taken require(String token, AgencyId agency) {
        Taken act = taken.get(token);
        boolean old = act != null && System.nanoTime() - act.nanos() > WINDOW.toNanos();
        if (act == null || old || !Sight.ofOwn(agency).owns(act.agency())) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "there is nothing to take back by '%s'".formatted(token),
                    "acts can be taken back once, for %d min".formatted(WINDOW.toMinutes()));
        }
        return act;
    }

    synchronized void remove(String token) {
        taken.remove(token);
    }
}
