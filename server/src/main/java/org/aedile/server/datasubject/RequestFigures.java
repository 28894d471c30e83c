package org.aedile.server.datasubject;

import java.time.Instant;

/** How requests were dealt with, as numbers over all agencies. Thread-safe. */
public interface RequestFigures {
    /** Of the requests answered in {@code [from, to)}. */
    Figures answered(Instant from, Instant to);

    /**
     * @param answered how many were answered
     * @param inTime how many of them by their deadline
     */
    record Figures(long answered, long inTime) {}
}
