package org.aedile.server.incident;

import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AgencyId;

/**
 * Something that an agency shall do.
 *
 * @param agency who; it has a part in the incident
 * @param title what, 1 to 200 characters
 * @param detail more about it, at most 2,000 characters; may be empty
 * @param assignee user name of who does it
 * @param due until when, by the domain's clock
 */
public record NewTask(AgencyId agency, String title, String detail, Optional<String> assignee, Optional<Instant> due) {
    /** A task for whoever of the agency takes it. */
    public static NewTask of(AgencyId agency, String title) {
        return new NewTask(agency, title, "", Optional.empty(), Optional.empty());
    }
}
