package org.aedile.server.playbook;

import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;

/**
 * What a run is about, as far as it matters to the run.
 *
 * @param incident its id
 * @param domain time domain
 * @param agencies all that take part, the lead among them
 */
public record RunSubject(
        String incident, String domain, AgencyId lead, Set<AgencyId> agencies, Optional<GeoPoint> place) {
    public RunSubject {
        agencies = Set.copyOf(agencies);
    }
}
