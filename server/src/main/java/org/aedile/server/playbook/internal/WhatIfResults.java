package org.aedile.server.playbook.internal;

import java.util.Optional;
import org.aedile.server.playbook.Errand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What simulations that runs started came to, with the scenarios by which they can be run again. Thread-safe. */
@Repository
class WhatIfResults {
    private final JdbcClient client;
    private final JsonMapper json;

    WhatIfResults(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * One simulation.
     *
     * @param scenario as {@code aedile simulate crowd} reads it
     */
    record WhatIfResult(String scenario, CrowdOutlook outlook) {}

    void keep(Errand errand, String scenario, CrowdOutlook outlook) {
        client.sql("insert into playbook_what_if (run_id, sequence, agency_id, scenario, summary)"
                        + " values (?, ?, ?, ?, ?::jsonb) on conflict (run_id, sequence) do nothing")
                .params(
                        errand.run().id(),
                        errand.sequence(),
                        errand.run().lead().value(),
                        scenario,
                        json.writeValueAsString(outlook))
                .update();
    }

    Optional<WhatIfResult> find(String run, int sequence) {
        return client.sql("select scenario, summary from playbook_what_if where run_id = ? and sequence = ?")
                .params(run, sequence)
                .query((row, number) -> new WhatIfResult(
                        row.getString("scenario"), json.readValue(row.getString("summary"), CrowdOutlook.class)))
                .optional();
    }
}
