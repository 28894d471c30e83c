package org.aedile.server.source.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;
import org.aedile.server.source.Source.Maintenance;
import org.aedile.server.source.Source.Relearning;
import org.aedile.server.source.SourceCredentials;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.Stewardship;
import org.aedile.server.source.internal.SourceForm.PlaceForm;
import org.jspecify.annotations.Nullable;

/**
 * A source over REST: its registration and how it is doing.
 *
 * @param clockSkewMs median of receipt minus event of the newest observations, milliseconds
 * @param credentials without their secrets; empty in lists
 */
record SourceView(
        String id,
        String agency,
        String name,
        String category,
        LogSourceView logsource,
        @Nullable PlaceForm place,
        String zone,
        String timeZone,
        List<PropertyView> properties,
        String owner,
        String purpose,
        String legalBasis,
        String dataClass,
        int retentionDays,
        String clockQuality,
        String domain,
        List<String> aliases,
        boolean retired,
        SourceState state,
        @Nullable Instant lastEventTime,
        @Nullable Instant lastReceiptTime,
        long clockSkewMs,
        long received,
        long rejected,
        @Nullable Maintenance maintenance,
        @Nullable Relearning relearning,
        List<SourceCredentials.Known> credentials) {
    private static final String NONE = SourceForms.word(DataClass.NONE);

    record LogSourceView(String product, String category, String service) {}

    /**
     * What a source measures.
     *
     * @param interval usual seconds between readings; 0 when it reports on events only
     * @param validLow the least that its device can give, in the unit
     * @param validHigh the most that its device can give, in the unit
     */
    record PropertyView(
            String name,
            String label,
            String unit,
            double interval,
            @Nullable Double validLow,
            @Nullable Double validHigh) {
        private PropertyView unlabelled() {
            return new PropertyView(name, name, unit, interval, validLow, validHigh);
        }

        private static PropertyView of(SourceProfile.Property property) {
            return new PropertyView(
                    property.name(),
                    property.label(),
                    property.unit(),
                    SourceForms.seconds(property.interval()),
                    SourceForms.finiteOrNull(property.validLow()),
                    SourceForms.finiteOrNull(property.validHigh()));
        }
    }

    /** Without names and texts of what is about people, for who may not see those. */
    SourceView seen(Sight.View view) {
        if (view == Sight.View.WHOLE || dataClass.equals(NONE)) {
            return this;
        }
        return new SourceView(
                id,
                agency,
                id,
                category,
                logsource,
                place,
                zone,
                timeZone,
                properties.stream().map(PropertyView::unlabelled).toList(),
                "",
                "",
                "",
                dataClass,
                retentionDays,
                clockQuality,
                domain,
                List.of(),
                retired,
                state,
                lastEventTime,
                lastReceiptTime,
                clockSkewMs,
                received,
                rejected,
                maintenance == null ? null : new Maintenance(maintenance.until(), "", ""),
                relearning == null ? null : new Relearning(relearning.from(), "", ""),
                List.of());
    }

    static SourceView of(Source source, SourceFacts facts, List<SourceCredentials.Known> credentials) {
        Stewardship stewardship = source.stewardship();
        LogSource logSource = source.logSource();
        return new SourceView(
                source.id().value(),
                source.agency().value(),
                source.name(),
                source.category(),
                new LogSourceView(logSource.product(), logSource.category(), logSource.service()),
                orNull(source.place().map(at -> new PlaceForm(at.latitudeDegrees(), at.longitudeDegrees()))),
                source.zone(),
                source.timeZone(),
                source.properties().stream().map(PropertyView::of).toList(),
                stewardship.owner(),
                stewardship.purpose(),
                stewardship.legalBasis(),
                SourceForms.word(stewardship.dataClass()),
                stewardship.retentionDays(),
                SourceForms.word(source.clockQuality()),
                source.homeDomain(),
                source.aliases(),
                source.retired(),
                facts.state(),
                orNull(facts.lastEventTime()),
                orNull(facts.lastReceiptTime()),
                facts.clockSkewMillis(),
                facts.received(),
                facts.rejected(),
                orNull(source.maintenance()),
                orNull(source.relearning()),
                credentials);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
