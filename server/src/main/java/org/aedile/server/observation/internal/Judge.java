package org.aedile.server.observation.internal;

import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.observation.Speaker;
import org.aedile.server.source.Source;
import org.aedile.wire.ObservationDraft;
import org.aedile.wire.ObservationDraft.Reading;

/** Holds a draft against the registration of its source. Stateless; times are milliseconds since 1970. */
final class Judge {
    private static final long DAY_MILLIS = 86_400_000;

    private Judge() {}

    /** Why the draft can't be taken, if so. */
    static Optional<Refused> objection(ObservationDraft draft, Source source, Speaker speaker, long nowMillis) {
        if (!speaker.maySpeakFor(source)) {
            return refused(
                    source, ErrorCode.UNREGISTERED_SOURCE, unknown(source.id().value(), speaker));
        }
        if (source.retired()) {
            return refused(source, ErrorCode.SOURCE_RETIRED, "source '" + source.id() + "' is retired");
        }
        long ageMillis = nowMillis - draft.eventTimeMillis();
        if (ageMillis < -DAY_MILLIS) {
            return refused(
                    source,
                    ErrorCode.TIME_IN_FUTURE,
                    "time %s is %.1f h ahead of %s, limit 24 h"
                            .formatted(instant(draft.eventTimeMillis()), -ageMillis / 3_600_000.0, instant(nowMillis)));
        }
        if (ageMillis > source.stewardship().retentionDays() * DAY_MILLIS) {
            return refused(
                    source,
                    ErrorCode.TIME_TOO_OLD,
                    "time %s is %d days old, source '%s' keeps %d days"
                            .formatted(
                                    instant(draft.eventTimeMillis()),
                                    ageMillis / DAY_MILLIS,
                                    source.id(),
                                    source.stewardship().retentionDays()));
        }
        return draft.body() instanceof Reading reading ? objection(reading, source) : Optional.empty();
    }

    /** The sentence for a source that isn't there, or isn't theirs: the two look the same. */
    static String unknown(String sourceId, Speaker speaker) {
        return "source '" + sourceId + "' is not registered, or " + speaker.name() + " may not speak for it";
    }

    private static Optional<Refused> objection(Reading reading, Source source) {
        Optional<SourceProfile.Property> property = source.findProperty(reading.property());
        if (property.isEmpty()) {
            return refused(
                    source,
                    ErrorCode.INVALID_VALUE,
                    "source '%s' has no property '%s'; registered: %s"
                            .formatted(
                                    source.id(),
                                    reading.property(),
                                    source.properties().stream()
                                            .map(SourceProfile.Property::name)
                                            .toList()));
        }
        String unit = property.get().unit();
        if (!reading.unit().isEmpty() && !reading.unit().equals(unit)) {
            return refused(
                    source,
                    ErrorCode.WRONG_UNIT,
                    "%s of source '%s' came in '%s', registered is '%s'"
                            .formatted(reading.property(), source.id(), reading.unit(), unit));
        }
        return Optional.empty();
    }

    private static String instant(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static Optional<Refused> refused(Source source, ErrorCode code, String reason) {
        return Optional.of(new Refused(source.id().value(), code, reason));
    }
}
