package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.Optional;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.asset.Assets;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** The registered sources and the city that they stand in, as detection sees them. Thread-safe. */
@Component
class KnownSources {
    private final SourceRegistry sources;
    private final Assets assets;

    KnownSources(SourceRegistry sources, Assets assets) {
        this.sources = sources;
        this.assets = assets;
    }

    /** As they stand at that time; how the city hangs together is always the newest. */
    SourceProfiles at(Instant now) {
        return new SourceProfiles() {
            @Override
            public Optional<SourceProfile> find(String sourceId) {
                return sources.find(sourceId).map(source -> source.profile(now));
            }

            @Override
            public CityRelations city() {
                return assets.relations();
            }
        };
    }
}
