package org.aedile.server.playbook.internal;

import java.util.Optional;
import org.aedile.server.playbook.Errand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which what-if a step of a run has asked. Thread-safe. */
@Repository
class RunSimulations {
    private final JdbcClient client;

    RunSimulations(JdbcClient client) {
        this.client = client;
    }

    /** From now on the step goes by this one. */
    void keep(Errand errand, String simulation) {
        client.sql("insert into playbook_what_if (run_id, sequence, agency_id, simulation_id) values (?, ?, ?, ?)"
                        + " on conflict (run_id, sequence) do update set simulation_id = excluded.simulation_id")
                .params(
                        errand.run().id(),
                        errand.sequence(),
                        errand.run().lead().value(),
                        simulation)
                .update();
    }

    /** Its id. */
    Optional<String> find(String run, int sequence) {
        return client.sql("select simulation_id from playbook_what_if where run_id = ? and sequence = ?")
                .params(run, sequence)
                .query(String.class)
                .optional();
    }
}
