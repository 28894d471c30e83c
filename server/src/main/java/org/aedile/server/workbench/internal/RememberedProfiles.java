package org.aedile.server.workbench.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.SourceProfile;

/** Registered sources as they were when they were first asked for: detection caches its plans by their identity. One thread. */
final class RememberedProfiles implements SourceProfiles {
    private final SourceProfiles profiles;
    private final Map<String, Optional<SourceProfile>> known = new HashMap<>();

    RememberedProfiles(SourceProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Optional<SourceProfile> find(String sourceId) {
        return known.computeIfAbsent(sourceId, profiles::find);
    }

    @Override
    public CityRelations city() {
        return profiles.city();
    }

    /** True of a source whose words must not be shown to whoever asks: its data are personal, or nobody knows it. */
    boolean isPersonal(String sourceId) {
        return find(sourceId).map(profile -> profile.dataClass().encrypted()).orElse(true);
    }
}
