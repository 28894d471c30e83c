package org.aedile.server.rule.internal;

import java.util.Optional;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.SourceProfile;

/**
 * The sources of a story as detection sees them.
 *
 * @param example the story
 */
record ExampleSources(Example example) implements SourceProfiles {
    @Override
    public Optional<SourceProfile> find(String sourceId) {
        return Optional.ofNullable(example.sources().get(sourceId));
    }

    @Override
    public CityRelations city() {
        return example.city();
    }
}
