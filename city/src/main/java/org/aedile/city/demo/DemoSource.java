package org.aedile.city.demo;

import java.time.Duration;
import org.aedile.kernel.SourceProfile;

/**
 * A source of the demo city with everything that a registration needs.
 *
 * @param profile what detection needs to know
 * @param owner the body that answers for it
 * @param purpose what its data are for
 * @param legalBasis the law that allows it
 * @param retentionDays days until its data are deleted
 * @param clockSkew how far its clock is ahead (negative: behind)
 */
public record DemoSource(
        SourceProfile profile, String owner, String purpose, String legalBasis, int retentionDays, Duration clockSkew) {

    public String id() {
        return profile.id().value();
    }
}
