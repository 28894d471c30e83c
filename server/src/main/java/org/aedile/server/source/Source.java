package org.aedile.server.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Canonical;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;

/**
 * A registered source. Immutable.
 *
 * @param id unique in the deployment
 * @param agency owner of all that it says
 * @param name what people call it
 * @param category kind of source, as in {@link SourceProfile}
 * @param logSource the log source given to records that state none
 * @param place where it stands, when it stands still
 * @param zone zone or square it belongs to; may be empty
 * @param timeZone IANA name of its local time
 * @param properties numbers it may report; empty for a source of log records
 * @param stewardship why and how long its data may be kept
 * @param clockQuality how far its clock can be trusted
 * @param homeDomain time domain that it belongs to: {@code live}, or the demo or replay that registered it
 * @param aliases other names under which syslog messages name it: host names, addresses
 * @param retired true when nothing is taken from it any more
 * @param maintenance while people work on it
 * @param relearning when what is usual of it was forgotten last
 */
public record Source(
        SourceId id,
        AgencyId agency,
        String name,
        String category,
        LogSource logSource,
        Optional<GeoPoint> place,
        String zone,
        String timeZone,
        List<SourceProfile.Property> properties,
        Stewardship stewardship,
        ClockQuality clockQuality,
        String homeDomain,
        List<String> aliases,
        boolean retired,
        Optional<Maintenance> maintenance,
        Optional<Relearning> relearning) {

    public Source {
        agency = Canonical.of(agency);
        category = Canonical.of(category);
        logSource = Canonical.of(logSource);
        zone = Canonical.of(zone);
        timeZone = Canonical.of(timeZone);
        properties = Canonical.of(List.copyOf(properties));
        stewardship = Canonical.of(stewardship);
        homeDomain = Canonical.of(homeDomain);
        aliases = List.copyOf(aliases);
    }

    /** How far a source's clock can be trusted. */
    public enum ClockQuality {
        /** Disciplined by satellite or PTP, within a millisecond. */
        PRECISE,
        /** Disciplined by NTP, within a second. */
        SYNCHRONISED,
        /** Set by hand or unknown. */
        FREE
    }

    /**
     * While people work on it, its alerts are held back.
     *
     * @param until when it ends by itself
     * @param reason what is done
     * @param by who said so
     */
    public record Maintenance(Instant until, String reason, String by) {}

    /**
     * It was moved or calibrated, so what was usual of it no longer is.
     *
     * @param from what it said before then teaches nothing (clock of its home domain)
     * @param reason what was done
     * @param by who said so
     */
    public record Relearning(Instant from, String reason, String by) {}

    public boolean isInMaintenance(Instant now) {
        return maintenance.isPresent() && now.isBefore(maintenance.get().until());
    }

    /** The property of that name, when it is registered. */
    public Optional<SourceProfile.Property> findProperty(String property) {
        for (SourceProfile.Property candidate : properties) {
            if (candidate.name().equals(property)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** What detection needs to know of it; off in maintenance and when retired. */
    public SourceProfile profile(Instant now) {
        return new SourceProfile(
                id,
                agency,
                name,
                category,
                logSource,
                place,
                zone,
                timeZone,
                properties,
                stewardship.dataClass(),
                !retired && !isInMaintenance(now),
                relearning.map(it -> it.from().toEpochMilli()).orElse(SourceProfile.NEVER));
    }

    /** The same in other hands: what it says from now on is theirs. */
    public Source withAgency(AgencyId newAgency) {
        return with(newAgency, retired, maintenance, relearning);
    }

    public Source withRetired(boolean newRetired) {
        return with(agency, newRetired, maintenance, relearning);
    }

    public Source withMaintenance(Optional<Maintenance> newMaintenance) {
        return with(agency, retired, newMaintenance, relearning);
    }

    public Source withRelearning(Optional<Relearning> newRelearning) {
        return with(agency, retired, maintenance, newRelearning);
    }

    private Source with(
            AgencyId newAgency,
            boolean newRetired,
            Optional<Maintenance> newMaintenance,
            Optional<Relearning> newRelearning) {
        return new Source(
                id,
                newAgency,
                name,
                category,
                logSource,
                place,
                zone,
                timeZone,
                properties,
                stewardship,
                clockQuality,
                homeDomain,
                aliases,
                newRetired,
                newMaintenance,
                newRelearning);
    }
}
