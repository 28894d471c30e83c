package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;

/** An event that somebody made up to ask a rule about, as the observation that it would be. */
final class AskedEvent {
    private static final String SOURCE = "source";
    /** The source and the agency of what comes from nowhere. */
    static final String NOBODY = "nobody";

    private AskedEvent() {}

    /** A time in a time domain. */
    record Moment(String domain, Instant time) {}

    /** The id of the source that the event names; {@code nobody} when it names none. */
    static String sourceOf(Map<String, FieldValue> fields) {
        return fields.get(SOURCE) instanceof FieldValue.Text text
                        && !text.value().isBlank()
                ? text.value()
                : NOBODY;
    }

    /**
     * @param profile of the source that it names, when that is registered
     * @param agency whose it is when it comes from no registered source
     * @param now when it is said to happen, in the domain that it is asked about
     */
    static Observation observation(
            Map<String, FieldValue> fields, Optional<SourceProfile> profile, AgencyId agency, Moment now) {
        return new Observation(
                "asked",
                profile.map(SourceProfile::agency).orElse(agency),
                SourceId.of(sourceOf(fields)),
                LogSource.NONE,
                now.domain(),
                now.time(),
                now.time(),
                Optional.empty(),
                content(fields));
    }

    private static Content content(Map<String, FieldValue> fields) {
        if (fields.get("property") instanceof FieldValue.Text property) {
            Optional<Double> value = number(fields.get("value"));
            if (value.isPresent()) {
                String unit = fields.get("unit") instanceof FieldValue.Text text ? text.value() : "1";
                return new Content.Reading(property.value(), value.get(), unit);
            }
        }
        Map<String, FieldValue> rest = new LinkedHashMap<>(fields);
        rest.remove(SOURCE);
        return new Content.LogRecord(rest);
    }

    private static Optional<Double> number(@org.jspecify.annotations.Nullable FieldValue value) {
        if (value instanceof FieldValue.Whole whole) {
            return Optional.of((double) whole.value());
        }
        return value instanceof FieldValue.Decimal decimal ? Optional.of(decimal.value()) : Optional.empty();
    }
}
