package org.aedile.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What detection and fusion need to know of a registered source. Travels on the compacted topic of sources; secrets and
 * the legal part of the registration stay in the registry.
 *
 * @param id the source
 * @param agency owner
 * @param name what people call it: "Place du Casino, people counter 3"
 * @param category kind of source in Sigma's terms for the city: {@code traffic}, {@code crowd}, {@code air_quality},
 *     {@code noise}, {@code weather}, {@code signal_controller}, {@code water}, {@code power}, {@code server},
 *     {@code network}, {@code public_post}, or any other word
 * @param logSource the log source given to observations that state none
 * @param place registered place, when it stands still
 * @param zone name of the zone or square it belongs to; may be empty
 * @param timeZone IANA name: the local time that "usual on a Saturday at 21:00" is about
 * @param properties the properties it may report
 * @param dataClass how its data touch people
 * @param detection off in maintenance or before activation
 * @param learnsFromMillis when its series began to be learned anew, because it was moved or calibrated (domain clock,
 *     milliseconds since 1970); {@link Long#MIN_VALUE} when they never were
 */
public record SourceProfile(
        SourceId id,
        AgencyId agency,
        String name,
        String category,
        LogSource logSource,
        Optional<GeoPoint> place,
        String zone,
        String timeZone,
        List<Property> properties,
        DataClass dataClass,
        boolean detection,
        long learnsFromMillis) {
    /** {@link #learnsFromMillis} of a source whose series were never learned anew. */
    public static final long NEVER = Long.MIN_VALUE;

    public SourceProfile {
        agency = Canonical.of(agency);
        category = Canonical.of(category);
        logSource = Canonical.of(logSource);
        zone = Canonical.of(zone);
        timeZone = Canonical.of(timeZone);
        properties = Canonical.of(List.copyOf(properties));
    }

    /** The same source, its series learned anew from then on (domain clock, milliseconds since 1970). */
    public SourceProfile withLearnsFrom(long millis) {
        return new SourceProfile(
                id, agency, name, category, logSource, place, zone, timeZone, properties, dataClass, detection, millis);
    }

    /**
     * One property that a source reports.
     *
     * @param name for example {@code pm10}
     * @param label what people call it: "particles"
     * @param unit UCUM code
     * @param interval usual time between readings; zero when it reports on events only
     * @param validLow below it, a value is impossible; −∞ when there is no limit
     * @param validHigh above it, a value is impossible; +∞ when there is no limit
     */
    public record Property(
            String name, String label, String unit, Duration interval, double validLow, double validHigh) {}

    /** The property of that name, when it is registered. */
    public Optional<Property> findProperty(String property) {
        for (Property candidate : properties) {
            if (candidate.name().equals(property)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
