package org.aedile.server.shiftlog;

import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.jspecify.annotations.Nullable;

/** What a feature has to hand over at the change of a shift. Thread-safe. */
public interface HandoverPart {
    /** What the caller's agency has open there now. */
    Section section(String timeDomain, Caller caller);

    /**
     * What is open of one kind.
     *
     * @param kind word that screens know: {@code incidents}, {@code alerts}, {@code shelved}, {@code entries}
     * @param count how many there are
     * @param lines the most important of them
     */
    record Section(String kind, int count, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of them. It is kept as it was: no names of people, and no text about them.
     *
     * @param severity word of its severity; empty where it has none
     * @param text a few words
     * @param link path of the screen that shows it; may be empty
     * @param at since when
     */
    record Line(
            String severity,
            String text,
            String link,
            @Nullable Instant at) {}
}
