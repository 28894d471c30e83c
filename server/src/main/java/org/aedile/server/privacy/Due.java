package org.aedile.server.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AgencyId;

/**
 * What is past its retention.
 *
 * @param now the time by which it is judged
 * @param agency whose; all agencies' when empty
 */
public record Due(Instant now, Optional<AgencyId> agency) {
    /** Where {@code r} has whose it is, such as the view {@code retention_of}: only what is that agency's. */
    public static final String OF_AGENCY = " and (? = '' or r.agency_id = ?)";

    /** Of all agencies. */
    public static Due at(Instant now) {
        return new Due(now, Optional.empty());
    }

    /** The time, then the parameters of {@link #OF_AGENCY}. */
    public Object[] parameters() {
        String wanted = agency.map(AgencyId::value).orElse("");
        return new Object[] {Timestamp.from(now), wanted, wanted};
    }
}
