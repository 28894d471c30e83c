package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.audit.Subject;
import org.aedile.server.figures.StepTime;
import org.aedile.server.figures.Steps;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemChange.Part;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.ItemSummary;
import org.aedile.server.triage.Items.Done;
import org.aedile.server.triage.Items.Selection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what people do: under the lock of the domain, in memory and in the database together with the audit log, or
 * not at all; then screens see it, then the alerts of the items get it. Thread-safe.
 */
@Component
class ActMachine {
    private final Triage triage;
    private final ChosenItems chosen;
    private final TriageRecord record;
    private final ActStore acts;
    private final ItemStore items;
    private final AlertActs alerts;
    private final UndoBook undos;
    private final Steps steps;
    private final Gate gate;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    ActMachine(
            Triage triage,
            ChosenItems chosen,
            TriageRecord record,
            ActStore acts,
            ItemStore items,
            AlertActs alerts,
            UndoBook undos,
            Steps steps,
            Gate gate,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.triage = triage;
        this.chosen = chosen;
        this.record = record;
        this.acts = acts;
        this.items = items;
        this.alerts = alerts;
        this.undos = undos;
        this.steps = steps;
        this.gate = gate;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** Who does what, in which queue. */
    private record Scene(DomainTriage domain, AgencyQueue queue, Caller caller, String token) {}

    Done act(Selection selection, Caller caller, Doing doing) {
        DomainTriage domain = triage.of(selection.timeDomain());
        String token = newToken();
        List<ItemChange> before;
        List<ItemChange> changes;
        synchronized (domain) {
            Scene scene = new Scene(domain, domain.queue(caller.agency()), caller, token);
            before = chosen.require(selection, domain, caller);
            changes = carryOut(scene, before, doing);
            undos.put(token, taken(scene, before, changes, doing.alerts().isPresent()));
        }
        doing.alerts().ifPresent(act -> act.accept(alertsOf(before)));
        return done(token, changes, caller);
    }

    Done undo(String timeDomain, String token, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            UndoBook.Taken taken = undos.require(token, caller.agency());
            Scene scene = new Scene(domain, domain.queue(caller.agency()), caller, token);
            requireUntouched(scene.queue(), taken);
            List<ItemChange> before = asTheyWere(taken, caller);
            Doing doing = Doing.of("undone", "", (queue, unused) -> queue.putBack(before))
                    .withRows(items::removeComments);
            List<ItemChange> changes = carryOut(scene, before, doing);
            undos.remove(token);
            triage.lookAgainLater(domain, caller.agency()); // what was expected then may not be any more
            return done("", changes, caller);
        }
    }

    private List<ItemChange> carryOut(Scene scene, List<ItemChange> before, Doing doing) {
        List<ItemChange> changes;
        try {
            doing.change().apply(scene.queue(), before);
            changes = scene.domain().takeChanges();
            List<ItemChange> written = changes;
            transactions.executeWithoutResult(status -> write(scene, before, written, doing));
        } catch (RuntimeException e) {
            scene.queue()
                    .putBack(before.stream()
                            .filter(item -> !doing.verb().equals("undone"))
                            .toList());
            throw e;
        }
        triage.publish(scene.domain(), changes);
        return changes;
    }

    private void write(Scene scene, List<ItemChange> before, List<ItemChange> changes, Doing doing) {
        Instant now = scene.domain().now();
        String timeDomain = scene.domain().id();
        record.storeItems(timeDomain, changes);
        if (doing.verb().equals("undone")) {
            acts.undo(scene.token(), scene.caller().username(), now);
        } else {
            acts.add(new ActStore.Act(
                    scene.token(),
                    timeDomain,
                    scene.caller().agency(),
                    doing.verb(),
                    before.stream().map(ItemChange::id).toList(),
                    alertsOf(before).stream().map(one -> one.summary().id()).toList(),
                    scene.caller().username(),
                    now,
                    doing.content()));
        }
        doing.rows().accept(scene.token());
        doing.step()
                .ifPresent(step -> steps.record(before.stream()
                        .map(item -> new StepTime(TriageRecord.subject(timeDomain, item), step, now))
                        .toList()));
        before.forEach(item -> deeds.done(doing.verb(), new Subject(TriageRecord.KIND, item.id()), doing.content()));
    }

    private UndoBook.Taken taken(Scene scene, List<ItemChange> before, List<ItemChange> changes, boolean withAlerts) {
        Map<String, ItemState> after = new LinkedHashMap<>();
        changes.forEach(change -> after.put(change.id(), change.state()));
        return new UndoBook.Taken(
                scene.domain().id(), scene.caller().agency(), before, after, withAlerts, System.nanoTime());
    }

    /** Somebody may have gone on with what the act left. */
    private static void requireUntouched(AgencyQueue queue, UndoBook.Taken taken) {
        taken.after().forEach((id, left) -> {
            Optional<ItemChange> now = queue.find(id);
            boolean untouched =
                    now.map(item -> item.state().version() == left.version()).orElse(left.isClosed());
            if (!untouched) {
                throw ChosenItems.conflict(now, id);
            }
        });
    }

    /** The items of an act as they were, with their alerts as they are now; those that are over stay away. */
    private List<ItemChange> asTheyWere(UndoBook.Taken taken, Caller caller) {
        List<AlertChange> parts = alertsOf(taken.before());
        if (taken.alerts()) {
            alerts.takeBack(parts, caller);
        }
        Map<String, AlertChange> now = alerts.now(parts).stream()
                .filter(alert -> alert.summary().isOpen())
                .collect(Collectors.toMap(alert -> alert.summary().id(), Function.identity()));
        return taken.before().stream()
                .map(item ->
                        asItWas(item, Objects.requireNonNull(taken.after().getOrDefault(item.id(), item.state())), now))
                .filter(item -> !item.parts().isEmpty())
                .toList();
    }

    private static ItemChange asItWas(ItemChange item, ItemState after, Map<String, AlertChange> now) {
        List<Part> parts = new ArrayList<>();
        item.parts().forEach(part -> {
            AlertChange alert = now.get(part.signal().id());
            if (alert != null) {
                parts.add(part.with(alert));
            }
        });
        return new ItemChange(item.agency(), item.origin(), after.takenBack(item.state()), parts, item.chatter());
    }

    private Done done(String token, Collection<ItemChange> changes, Caller caller) {
        Sight sight = gate.sightOf(caller);
        List<ItemSummary> seen = changes.stream()
                .filter(ItemChange::isOpen)
                .flatMap(change -> change.seenBy(sight).stream())
                .toList();
        return new Done(token, seen);
    }

    private static List<AlertChange> alertsOf(Collection<ItemChange> items) {
        return items.stream()
                .flatMap(item -> item.parts().stream())
                .map(Part::alert)
                .toList();
    }

    static String newToken() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
