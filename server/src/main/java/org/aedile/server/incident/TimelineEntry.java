package org.aedile.server.incident;

import java.time.Instant;
import java.util.Map;
import org.aedile.server.alert.Marking;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the timeline that all agencies of an incident share.
 *
 * @param sequence counts the entries of the deployment; the order in which they were written
 * @param incident id of the incident
 * @param at when it happened, by the domain's clock
 * @param writtenAt when it was written, by the domain's clock
 * @param kind what it tells of
 * @param agency whose entry it is
 * @param author who wrote it; null where that may not be seen
 * @param text what it says; empty where that may not be seen
 * @param saying what the platform says with it, for screens to put into words; null for what people wrote
 * @param standing how far it can be relied on
 * @param marking who may read it
 * @param facts what it refers to, by name
 */
public record TimelineEntry(
        long sequence,
        String incident,
        Instant at,
        Instant writtenAt,
        EntryKind kind,
        String agency,
        @Nullable String author,
        String text,
        @Nullable Saying saying,
        @Nullable Standing standing,
        Marking marking,
        Map<String, String> facts) {
    /** Fact of what is sent under a key: it is there once for each. */
    public static final String SENT = "sent";

    /** Fact of what was written without a connection: when, by the domain's clock. */
    public static final String LATE = "late";

    public TimelineEntry {
        facts = Map.copyOf(facts);
    }

    /** True when it says something about somebody involved. */
    public boolean tellsOfPeople() {
        return kind == EntryKind.PERSON && !text.isEmpty();
    }

    /** Without what it says and who wrote it. */
    public TimelineEntry masked() {
        return new TimelineEntry(
                sequence, incident, at, writtenAt, kind, agency, null, "", null, standing, marking, Map.of());
    }
}
