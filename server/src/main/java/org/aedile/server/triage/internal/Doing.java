package org.aedile.server.triage.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.figures.Step;
import org.aedile.server.triage.ItemChange;

/**
 * What a person does with items.
 *
 * @param verb as the audit log has it
 * @param content what was said or decided
 * @param change does it to the queue
 * @param alerts does it to the alerts of the items
 * @param rows writes what else belongs to it, by the id of the act
 * @param step of the work that it is
 */
record Doing(
        String verb,
        String content,
        Change change,
        Optional<Consumer<Collection<AlertChange>>> alerts,
        Consumer<String> rows,
        Optional<Step> step) {

    /** Changes a queue in memory. */
    @FunctionalInterface
    interface Change {
        void apply(AgencyQueue queue, List<ItemChange> items);
    }

    static Doing of(String verb, String content, Change change) {
        return new Doing(verb, content, change, Optional.empty(), act -> {}, Optional.empty());
    }

    Doing withAlerts(Consumer<Collection<AlertChange>> act) {
        return new Doing(verb, content, change, Optional.of(act), rows, step);
    }

    Doing withRows(Consumer<String> write) {
        return new Doing(verb, content, change, alerts, write, step);
    }

    Doing withStep(Step done) {
        return new Doing(verb, content, change, alerts, rows, Optional.of(done));
    }
}
