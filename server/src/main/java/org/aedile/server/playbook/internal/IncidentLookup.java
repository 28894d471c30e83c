package org.aedile.server.playbook.internal;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out for the platform who leads the incident of a run. Thread-safe. */
@Repository
class IncidentLookup {
    private final JdbcClient client;

    IncidentLookup(JdbcClient client) {
        this.client = client;
    }

    AgencyId requireLead(String incident) {
        return client.sql("select agency_id from playbook_run where incident_id = ? limit 1")
                .param(incident)
                .query(String.class)
                .optional()
                .map(AgencyId::of)
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "there is no run in incident " + incident));
    }
}
