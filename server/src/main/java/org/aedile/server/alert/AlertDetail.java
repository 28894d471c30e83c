package org.aedile.server.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one alert.
 *
 * @param summary the alert
 * @param alerts the alerts that a correlation joined in it, oldest first
 * @param doubts open cyber alerts on what its source depends on, oldest first: what it says may not be so
 * @param observations what caused it, oldest first; what is erased or past its retention has no content
 * @param transitions every change of its state, oldest first
 * @param tags ATT&amp;CK tags and others
 * @param attributes further facts by name
 * @param personal true when it is about a source whose data touch people
 * @param content what of its content is here
 */
public record AlertDetail(
        @JsonUnwrapped AlertSummary summary,
        List<AlertSummary> alerts,
        List<AlertSummary> doubts,
        List<CausingObservation> observations,
        List<Transition> transitions,
        List<String> tags,
        Map<String, String> attributes,
        boolean personal,
        Content content) {

    /** What is here of the content about people. */
    public enum Content {
        /** All that there is. */
        @JsonProperty("whole")
        WHOLE,
        /** Nothing, because its owner does not show it. */
        @JsonProperty("masked")
        MASKED,
        /** Nothing, until the request states what it is read for. */
        @JsonProperty("purpose-needed")
        PURPOSE_NEEDED
    }

    /** The same without content about people, for who has not said what they read it for. */
    public AlertDetail withheld() {
        return new AlertDetail(
                summary,
                alerts,
                doubts,
                observations.stream().map(CausingObservation::withheld).toList(),
                transitions,
                tags,
                Map.of(),
                personal,
                Content.PURPOSE_NEEDED);
    }

    /**
     * One change of state.
     *
     * @param state what it became
     * @param by who did it; null for detection
     * @param at when, by the domain's clock
     * @param note what the person said as far as the reader may read it, or the reason of closing
     * @param marking who may read the note; null when there is none to read
     */
    public record Transition(
            String state,
            @Nullable String by,
            Instant at,
            @Nullable String note,
            @Nullable Marking marking) {}

    /**
     * An observation that an alert refers to.
     *
     * @param source source id
     * @param id observation id
     * @param time event time; null when the observation is gone
     * @param property measured property of a reading
     * @param value measured value of a reading
     * @param unit UCUM unit of a reading
     * @param fields fields of a record; null when there are none to see
     * @param erased true when it can't be shown: erased, past its retention or not stored yet
     */
    public record CausingObservation(
            String source,
            String id,
            @Nullable Instant time,
            @Nullable String property,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Map<String, String> fields,
            boolean erased) {
        /** The same without its content. */
        CausingObservation withheld() {
            return new CausingObservation(source, id, time, null, null, null, null, erased);
        }

        /** A reference whose content can't be shown. */
        public static CausingObservation gone(String source, String id) {
            return new CausingObservation(source, id, null, null, null, null, null, true);
        }
    }
}
