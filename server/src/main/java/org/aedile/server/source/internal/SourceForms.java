package org.aedile.server.source.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.source.Source;
import org.aedile.server.source.Source.ClockQuality;
import org.aedile.server.source.Stewardship;
import org.aedile.server.source.internal.SourceForm.LogSourceForm;
import org.aedile.server.source.internal.SourceForm.PlaceForm;
import org.aedile.server.source.internal.SourceForm.PropertyForm;
import org.jspecify.annotations.Nullable;

/** Registrations from JSON, every problem of one named at once, and back. */
final class SourceForms {
    private static final int MAX_RETENTION_DAYS = 3_650;
    private static final int MAX_TEXT = 256;
    private static final String DEFAULT_CATEGORY = "other";

    private SourceForms() {}

    /** The form of a source. */
    static SourceForm of(Source source) {
        LogSource logSource = source.logSource();
        Stewardship stewardship = source.stewardship();
        return new SourceForm(
                source.id().value(),
                source.agency().value(),
                source.name(),
                source.category(),
                new LogSourceForm(logSource.product(), logSource.category(), logSource.service()),
                source.place()
                        .map(at -> new PlaceForm(at.latitudeDegrees(), at.longitudeDegrees()))
                        .orElse(null),
                source.zone(),
                source.timeZone(),
                source.properties().stream().map(SourceForms::of).toList(),
                stewardship.owner(),
                stewardship.purpose(),
                stewardship.legalBasis(),
                word(stewardship.dataClass()),
                stewardship.retentionDays(),
                word(source.clockQuality()),
                source.homeDomain(),
                source.aliases());
    }

    static PropertyForm of(SourceProfile.Property property) {
        return new PropertyForm(
                property.name(),
                property.label(),
                property.unit(),
                seconds(property.interval()),
                finiteOrNull(property.validLow()),
                finiteOrNull(property.validHigh()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The source of a form.
     *
     * @throws AedileException {@code INVALID_VALUE} with every problem
     */
    static Source read(SourceForm form) {
        List<String> problems = new ArrayList<>();
        String id = text("id", form.id(), problems);
        String agency = text("agency", form.agency(), problems);
        Stewardship stewardship = stewardship(form, problems);
        List<SourceProfile.Property> properties = properties(form.properties(), problems);
        String timeZone = timeZone(form.timeZone(), problems);
        ClockQuality quality = choice("clockQuality", form.clockQuality(), ClockQuality.FREE, problems);
        Optional<GeoPoint> place = place(form.place(), problems);
        Optional<SourceId> sourceId = checked(() -> SourceId.of(id), problems);
        Optional<AgencyId> agencyId = checked(() -> AgencyId.of(agency), problems);
        if (!problems.isEmpty() || sourceId.isEmpty() || agencyId.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "source '" + id + "' can't be registered: " + String.join("; ", problems),
                    "a source needs owner, purpose, legalBasis, dataClass and retentionDays before it may send");
        }
        String category = or(form.category(), DEFAULT_CATEGORY);
        return new Source(
                sourceId.get(),
                agencyId.get(),
                or(form.name(), id),
                category,
                logSource(form.logsource(), category),
                place,
                or(form.zone(), ""),
                timeZone,
                properties,
                stewardship,
                quality,
                or(form.domain(), TimeDomain.LIVE.id()),
                form.aliases() == null ? List.of() : form.aliases(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Stewardship stewardship(SourceForm form, List<String> problems) {
        int days = form.retentionDays() == null ? 0 : form.retentionDays();
        if (days < 1 || days > MAX_RETENTION_DAYS) {
            problems.add("retentionDays is " + (form.retentionDays() == null ? "missing" : days + " days")
                    + ", must be 1 to " + MAX_RETENTION_DAYS);
        }
        if (form.dataClass() == null) {
            problems.add("dataClass is missing, must be one of none, pseudonymous, personal, special");
        }
        return new Stewardship(
                text("owner", form.owner(), problems),
                text("purpose", form.purpose(), problems),
                text("legalBasis", form.legalBasis(), problems),
                choice("dataClass", form.dataClass(), DataClass.SPECIAL, problems),
                days);
    }

    private static List<SourceProfile.Property> properties(@Nullable List<PropertyForm> forms, List<String> problems) {
        List<SourceProfile.Property> properties = new ArrayList<>();
        for (PropertyForm form : forms == null ? List.<PropertyForm>of() : forms) {
            String name = text("properties.name", form.name(), problems);
            double interval = form.interval() == null ? 0 : form.interval();
            if (!(interval >= 0 && interval <= 86_400 * 31.0)) {
                problems.add("interval of " + name + " is " + interval + " s, must be 0 to 2,678,400 s");
                interval = 0;
            }
            properties.add(new SourceProfile.Property(
                    name,
                    or(form.label(), name),
                    text("unit of " + name, form.unit(), problems),
                    Duration.ofMillis(Math.round(interval * 1_000)),
                    form.validLow() == null ? Double.NEGATIVE_INFINITY : form.validLow(),
                    form.validHigh() == null ? Double.POSITIVE_INFINITY : form.validHigh()));
        }
        return properties;
    }

    private static LogSource logSource(@Nullable LogSourceForm form, String category) {
        return form == null
                ? LogSource.of("city", category, "")
                : LogSource.of(or(form.product(), ""), or(form.category(), ""), or(form.service(), ""));
    }

    private static Optional<GeoPoint> place(@Nullable PlaceForm form, List<String> problems) {
        return form == null
                ? Optional.empty()
                : checked(() -> GeoPoint.of(form.latitude(), form.longitude()), problems);
    }

    private static String timeZone(@Nullable String name, List<String> problems) {
        String zone = or(name, "UTC");
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            problems.add("timeZone '" + zone + "' is not an IANA name such as Europe/Monaco");
            return "UTC";
        }
    }

    private static String text(String field, @Nullable String value, List<String> problems) {
        if (value == null || value.isBlank()) {
            problems.add(field + " is missing");
            return "";
        }
        if (value.length() > MAX_TEXT) {
            problems.add(field + " has " + value.length() + " characters, limit " + MAX_TEXT);
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(String field, @Nullable String word, E absent, List<String> problems) {
        if (word == null) {
            return absent;
        }
        for (E candidate : absent.getDeclaringClass().getEnumConstants()) {
            if (word(candidate).equals(word)) {
                return candidate;
            }
        }
        problems.add(field + " '" + word + "' is not one of "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(absent.getDeclaringClass().getEnumConstants())
                                .map(SourceForms::word)
                                .toList()));
        return absent;
    }

    private static <T> Optional<T> checked(Supplier<T> value, List<String> problems) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static String or(@Nullable String value, String absent) {
        return value == null || value.isBlank() ? absent : value;
    }

    static double seconds(Duration interval) {
        return interval.toMillis() / 1_000.0;
    }

    static @Nullable Double finiteOrNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
