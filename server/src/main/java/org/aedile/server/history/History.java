package org.aedile.server.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.api.Cursor;
import org.jspecify.annotations.Nullable;

/** What sources said, as far back as it is kept and up to now. Thread-safe. */
public interface History {
    /**
     * The readings of a property in {@code [from, to)}, ascending by time; empty when there are none.
     *
     * @param timeDomain id of the time domain
     * @param source source id
     * @param property measured property
     */
    Readings readings(String timeDomain, String source, String property, Instant from, Instant to);

    /** The newest records of a source in {@code [from, to)}, in {@link Cursor#NEWEST_FIRST}. */
    List<Entry> records(Records query);

    /**
     * Which records.
     *
     * @param timeDomain id of the time domain
     * @param source source id
     * @param from event time, included
     * @param to event time, excluded
     * @param after where the page before ended; empty for the first
     * @param limit at most so many
     */
    record Records(String timeDomain, String source, Instant from, Instant to, Optional<Cursor> after, int limit) {}

    /**
     * One observation.
     *
     * @param id unique within the source
     * @param time event time
     * @param property measured property of a reading
     * @param value measured value of a reading
     * @param unit UCUM unit of a reading
     * @param fields fields of a record
     * @param erased true when the content is gone
     */
    @Schema(name = "StoredObservation")
    record Entry(
            String id,
            Instant time,
            @Nullable String property,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Map<String, String> fields,
            boolean erased) {}
}
