package org.aedile.server.blindness.internal;

import java.util.HashSet;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which sources something usual is known. Thread-safe. */
@Repository
class LearnedSources {
    private final JdbcClient client;

    LearnedSources(JdbcClient client) {
        this.client = client;
    }

    /** Ids of an agency's sources for which an hour of the week was learned. */
    Set<String> list(String timeDomain, AgencyId agency) {
        return new HashSet<>(client.sql("select distinct source_id from baseline where domain_id = ? and agency_id = ?")
                .params(timeDomain, agency.value())
                .query(String.class)
                .list());
    }
}
