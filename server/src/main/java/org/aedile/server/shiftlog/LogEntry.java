package org.aedile.server.shiftlog;

import java.time.Instant;
import org.aedile.server.alert.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shift wrote down. It never changes; a correction is another entry that refers to it.
 *
 * @param id 32 hexadecimal digits
 * @param number counts entries in the order in which they were stored, over all agencies
 * @param at when it was stored, by the clock of the time domain
 * @param writtenAt when it was written, by that clock, where the screen had no connection then
 * @param author user name
 * @param authorName what people call them
 * @param agency whose log it is
 * @param place where it is about
 * @param links what it is about
 * @param marking who may read it
 * @param group name of the group that it is for; empty for all others
 * @param corrects id of the entry that it corrects
 * @param correctedBy id of the newest entry that corrects it
 */
public record LogEntry(
        String id,
        long number,
        Instant at,
        @Nullable Instant writtenAt,
        String author,
        String authorName,
        String agency,
        String text,
        LogPlace place,
        LogLinks links,
        Marking marking,
        String group,
        @Nullable String corrects,
        @Nullable String correctedBy) {

    /**
     * Where an entry is about.
     *
     * @param words such as "quai Albert I"; may be empty
     * @param lon WGS 84 degrees
     * @param lat WGS 84 degrees
     */
    public record LogPlace(
            String words, @Nullable Double lon, @Nullable Double lat) {
        /** Nowhere in particular. */
        public static final LogPlace NOWHERE = new LogPlace("", null, null);
    }

    /**
     * What an entry is about: ids, each of which may be empty.
     *
     * @param source id of a source
     * @param alert id of an alert
     * @param incident id of an incident
     */
    public record LogLinks(String source, String alert, String incident) {
        /** Nothing in particular. */
        public static final LogLinks NONE = new LogLinks("", "", "");
    }
}
