package org.aedile.server.agreement;

import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;

/**
 * What is agreed.
 *
 * @param shows agency whose records are shown
 * @param sees agency that sees them
 * @param clauses which records
 * @param grounds why that is allowed
 * @param from first moment at which it holds
 * @param until first moment at which it holds no more
 */
public record Terms(AgencyId shows, AgencyId sees, List<Clause> clauses, Grounds grounds, Instant from, Instant until) {
    public Terms {
        clauses = List.copyOf(clauses);
    }

    /** True when it is about records of that agency, or for its eyes. */
    public boolean concerns(AgencyId agency) {
        return shows.equals(agency) || sees.equals(agency);
    }

    /** True when it is about what the one shows the other. */
    public boolean isBetween(AgencyId shows, AgencyId sees) {
        return this.shows.equals(shows) && this.sees.equals(sees);
    }
}
