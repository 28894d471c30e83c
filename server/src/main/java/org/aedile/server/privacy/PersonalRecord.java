package org.aedile.server.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;

/**
 * A stored record that may be about a person, as a search for what is held about them meets it.
 *
 * @param reference which one
 * @param dataClass how its source's data touch people
 * @param place where it was; empty when that is not known
 * @param fields what it says, by name
 * @param unreadable true when its content is sealed and the key is gone
 */
public record PersonalRecord(
        Reference reference,
        DataClass dataClass,
        Optional<GeoPoint> place,
        Map<String, String> fields,
        boolean unreadable) {
    /** Of a record that can't be erased one by one, or was never sealed. */
    public static final long NO_DAY = -1;

    public PersonalRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Kinds of record that may be about a person. */
    public enum Kind {
        /** What a source said. */
        @JsonProperty("observation")
        OBSERVATION,
        /** What was concluded from it. */
        @JsonProperty("alert")
        ALERT,
        /** What an operator wrote about an alert. */
        @JsonProperty("note")
        NOTE,
        /** A message that was refused. */
        @JsonProperty("rejected")
        REJECTED,
        /** Somebody who logs in. */
        @JsonProperty("account")
        ACCOUNT,
        /** Lines of the audit log about somebody who logs in. */
        @JsonProperty("audit")
        AUDIT,
        /** The header of an incident. */
        @JsonProperty("incident")
        INCIDENT,
        /** What was written on the timeline of an incident. */
        @JsonProperty("incident-entry")
        ENTRY,
        /** Who is involved in an incident. */
        @JsonProperty("involved-person")
        INVOLVED,
        /** A file of an incident, by its name. */
        @JsonProperty("attachment")
        ATTACHMENT,
        /** What a shift wrote down. */
        @JsonProperty("shift-log")
        LOG
    }

    /**
     * Which record.
     *
     * @param kind what it is
     * @param domain id of its time domain; empty where there is none
     * @param source id of its source; empty where there is none
     * @param id unique within kind, domain and source
     * @param time when it happened
     * @param day days since 1970, UTC, of the key that seals it; {@value #NO_DAY} when it isn't sealed
     */
    public record Reference(Kind kind, String domain, String source, String id, Instant time, long day) {}
}
