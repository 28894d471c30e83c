package org.aedile.detection;

import java.util.Optional;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.SourceProfile;

/** The registered sources as detection sees them. Answers at once and from memory: it is asked for every observation. */
@FunctionalInterface
public interface SourceProfiles {
    /** Nothing is registered: observations are judged by their own words alone. */
    SourceProfiles NONE = sourceId -> Optional.empty();

    /** The profile in effect; the same object until it changes, because plans are cached by its identity. */
    Optional<SourceProfile> find(String sourceId);

    /** How the city that they stand in hangs together. */
    default CityRelations city() {
        return CityRelations.NONE;
    }
}
