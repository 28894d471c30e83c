package org.aedile.server.incidenttype;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a field of an incident holds, and how its value is written. */
public enum FieldKind {
    /** One line. */
    @JsonProperty("text")
    TEXT,
    /** Several lines. */
    @JsonProperty("long-text")
    LONG_TEXT,
    /** A number with a unit, between limits. */
    @JsonProperty("number")
    NUMBER,
    /** One of several texts. */
    @JsonProperty("choice")
    CHOICE,
    /** {@code yes} or {@code no}. */
    @JsonProperty("yes-no")
    YES_NO,
    /** A moment, as ISO 8601 in UTC. */
    @JsonProperty("time")
    TIME,
    /** Where: {@code latitude, longitude} in degrees, or words. */
    @JsonProperty("place")
    PLACE,
    /** Somebody as {@code suspect}, {@code victim} or {@code witness}, then a colon and what is known of them. */
    @JsonProperty("person")
    PERSON;

    /** Every kind by its word. */
    public static Map<String, FieldKind> words() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(FieldKind::word, kind -> kind, (one, other) -> one, LinkedHashMap::new));
    }

    /** The word on the wire and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
