package org.aedile.server.source.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration as JSON, over REST and in the database. Absent members take defaults or are missing, see {@link
 * SourceForms}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record SourceForm(
        @Nullable String id,
        @Nullable String agency,
        @Nullable String name,
        @Nullable String category,
        @Nullable LogSourceForm logsource,
        @Nullable PlaceForm place,
        @Nullable String zone,
        @Nullable String timeZone,
        @Nullable List<PropertyForm> properties,
        @Nullable String owner,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String dataClass,
        @Nullable Integer retentionDays,
        @Nullable String clockQuality,
        @Nullable String domain,
        @Nullable List<String> aliases) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogSourceForm(
            @Nullable String product,
            @Nullable String category,
            @Nullable String service) {}

    record PlaceForm(double latitude, double longitude) {}

    /** @param interval usual seconds between readings; absent or 0 when it reports on events only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PropertyForm(
            @Nullable String name,
            @Nullable String label,
            @Nullable String unit,
            @Nullable Double interval,
            @Nullable Double validLow,
            @Nullable Double validHigh) {}

    /** A form that states nothing but the agency. */
    static SourceForm ofAgency(String agency) {
        return new SourceForm(
                null, agency, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** This form, with what it leaves out taken from another. */
    SourceForm or(SourceForm other) {
        return new SourceForm(
                first(id, other.id),
                first(agency, other.agency),
                first(name, other.name),
                first(category, other.category),
                first(logsource, other.logsource),
                first(place, other.place),
                first(zone, other.zone),
                first(timeZone, other.timeZone),
                first(properties, other.properties),
                first(owner, other.owner),
                first(purpose, other.purpose),
                first(legalBasis, other.legalBasis),
                first(dataClass, other.dataClass),
                first(retentionDays, other.retentionDays),
                first(clockQuality, other.clockQuality),
                first(domain, other.domain),
                first(aliases, other.aliases));
    }

    private static <T> @Nullable T first(@Nullable T value, @Nullable T other) {
        return value != null ? value : other;
    }
}
