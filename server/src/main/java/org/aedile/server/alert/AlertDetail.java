package org.aedile.server.alert;

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
 * @param observations what caused it, oldest first; what is erased or past its retention has no content
 * @param transitions every change of its state, oldest first
 * @param tags ATT&amp;CK tags and others
 * @param attributes further facts by name
 */
public record AlertDetail(
        @JsonUnwrapped AlertSummary summary,
        List<AlertSummary> alerts,
        List<CausingObservation> observations,
        List<Transition> transitions,
        List<String> tags,
        Map<String, String> attributes) {

    /**
     * One change of state.
     *
     * @param state what it became
     * @param by who did it; null for detection
     * @param at when, by the domain's clock
     * @param note what the person said, or the reason of closing
     */
    public record Transition(
            String state,
            @Nullable String by,
            Instant at,
            @Nullable String note) {}

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
        /** A reference whose content can't be shown. */
        public static CausingObservation gone(String source, String id) {
            return new CausingObservation(source, id, null, null, null, null, null, true);
        }
    }
}
