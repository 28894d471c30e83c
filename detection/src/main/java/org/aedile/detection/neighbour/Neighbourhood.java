package org.aedile.detection.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.SourceProfile;

/**
 * Whose sensors are judged together.
 *
 * @param timeDomain id of the time domain
 * @param agency owner of all of them
 * @param setting id of the detector setting
 * @param property what they measure
 * @param zone where they stand
 */
public record Neighbourhood(String timeDomain, String agency, String setting, String property, String zone) {
    /** Parameter of the setting: metres within which sensors are neighbours. */
    public static final String RADIUS = "radius";

    public static final double RADIUS_METERS = 500;

    /** {@link Match#level()} of a report: below all correlations. */
    public static final int LEVEL = 0;

    static final long PERIOD_MILLIS = 300_000;

    private static final char SEPARATOR = '\u001f';

    /** The five minutes that a time of the domain's clock belongs to. */
    public static long period(long clockMillis) {
        return Math.floorDiv(clockMillis, PERIOD_MILLIS);
    }

    /** In what the property is measured; empty when nobody knows. */
    public String unit(Optional<SourceProfile> profile) {
        return profile.flatMap(one -> one.findProperty(property))
                .map(SourceProfile.Property::unit)
                .orElse("");
    }

    /** What {@link NeighbourStep} and {@link org.aedile.detection.egress.EgressStep} are keyed by. */
    public String key() {
        return setting + SEPARATOR + agency + SEPARATOR + property + SEPARATOR + zone;
    }

    /** The inverse of {@link #key}, of a report. */
    public static Neighbourhood of(Match match) {
        String[] parts = match.key().split(String.valueOf(SEPARATOR), -1);
        return new Neighbourhood(match.origin().timeDomain(), parts[1], parts[0], parts[2], parts[3]);
    }

    public void write(DataOutput out) throws IOException {
        out.writeUTF(timeDomain);
        out.writeUTF(agency);
        out.writeUTF(setting);
        out.writeUTF(property);
        out.writeUTF(zone);
    }

    /** The inverse of {@link #write}. */
    public static Neighbourhood read(DataInput in) throws IOException {
        return new Neighbourhood(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }
}
