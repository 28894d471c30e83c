package org.aedile.detection.sensor;

import org.aedile.kernel.Canonical;
import org.aedile.kernel.EventView;

/**
 * Whose observations they are; the same for all observations of a source in a time domain.
 *
 * @param timeDomain id of the time domain
 * @param agency owner
 * @param source source id
 */
public record SourceOrigin(String timeDomain, String agency, String source) {
    public static final SourceOrigin NONE = new SourceOrigin("", "", "");

    public SourceOrigin {
        timeDomain = Canonical.of(timeDomain);
        agency = Canonical.of(agency);
    }

    /** False for an observation of another time domain or owner: a state may have been learned elsewhere. */
    public boolean isOf(EventView observation) {
        return timeDomain.equals(observation.timeDomain())
                && agency.equals(observation.agency())
                && source.equals(observation.source());
    }
}
