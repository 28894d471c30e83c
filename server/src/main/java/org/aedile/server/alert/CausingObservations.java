package org.aedile.server.alert;

import java.time.Instant;
import java.util.List;
import org.aedile.server.alert.AlertDetail.CausingObservation;

/** Finds what alerts refer to; the history does it. */
@FunctionalInterface
public interface CausingObservations {
    /**
     * @param timeDomain id of the time domain
     * @param references {@code source/id}
     * @param from earliest event time that they can have
     * @param to latest event time that they can have
     * @return one for each reference, by time, those that are gone first
     */
    List<CausingObservation> find(String timeDomain, List<String> references, Instant from, Instant to);
}
