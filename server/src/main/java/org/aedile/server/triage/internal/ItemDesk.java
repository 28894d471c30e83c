package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Colleagues;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.figures.Step;
import org.aedile.server.figures.StepTime;
import org.aedile.server.figures.Steps;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemChange.Part;
import org.aedile.server.triage.ItemDetail;
import org.aedile.server.triage.ItemDetail.Comment;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.ItemState.Mark;
import org.aedile.server.triage.ItemSummary;
import org.aedile.server.triage.Items;
import org.aedile.server.triage.grouping.Group;
import org.springframework.stereotype.Service;

/** The desk at which items are handled. */
@Service
class ItemDesk implements Items {
    private static final int MOST_PARTS = 50;
    private static final int LONGEST_DESK = 64;
    private static final int LONGEST_COMMENT = 2_000;
    private static final Comparator<ItemSummary> MOST_URGENT_FIRST = Comparator.comparing(
                    (ItemSummary item) -> Severity.require(item.severity()))
            .thenComparing(ItemSummary::lastAt)
            .reversed();

    private final Triage triage;
    private final ChosenItems chosen;
    private final ActMachine machine;
    private final AlertActs alerts;
    private final ItemStore store;
    private final Steps steps;
    private final Gate gate;
    private final Colleagues colleagues;

    ItemDesk(
            Triage triage,
            ChosenItems chosen,
            ActMachine machine,
            AlertActs alerts,
            ItemStore store,
            Steps steps,
            Gate gate,
            Colleagues colleagues) {
        this.triage = triage;
        this.chosen = chosen;
        this.machine = machine;
        this.alerts = alerts;
        this.store = store;
        this.steps = steps;
        this.gate = gate;
        this.colleagues = colleagues;
    }

    @Override
    public List<ItemChange> listOpen(String timeDomain) {
        return triage.of(timeDomain).published();
    }

    @Override
    public List<ItemSummary> list(String timeDomain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return listOpen(timeDomain).stream()
                .flatMap(item -> item.seenBy(sight).stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    @Override
    public ItemDetail require(String timeDomain, String id, Caller caller) {
        Sight sight = gate.sightOf(caller);
        ItemChange item = chosen.require(id, triage.of(timeDomain), caller);
        ItemSummary summary = item.seenBy(sight).orElseThrow();
        return new ItemDetail(summary, parts(item, sight), store.comments(id), store.escalations(id));
    }

    private static List<AlertSummary> parts(ItemChange item, Sight sight) {
        return item.parts().stream()
                .sorted(Comparator.comparing((Part part) -> part.signal().severity())
                        .thenComparing(part -> part.signal().at())
                        .reversed())
                .flatMap(part -> part.alert().seenBy(sight).stream())
                .toList();
    }

    @Override
    public Done acknowledge(Selection selection, Caller caller) {
        Mark mark = mark(selection, caller);
        Doing doing = Doing.of(
                        "acknowledged",
                        "",
                        (queue, items) -> items.stream()
                                .map(ItemChange::state)
                                .filter(ItemState::isNew)
                                .forEach(state -> queue.set(state.acknowledged(mark))))
                .withAlerts(parts -> alerts.acknowledge(parts, caller));
        return machine.act(selection, caller, doing);
    }

    @Override
    public Done assign(Selection selection, Optional<String> desk, String person, Caller caller) {
        requireSomebody(desk, person);
        if (!person.isEmpty()) {
            colleagues.require(List.of(person), caller.agency());
        }
        String content = "desk %s, person %s".formatted(desk.orElse("as it is"), person.isEmpty() ? "any" : person);
        Doing doing = Doing.of(
                        "assigned",
                        content,
                        (queue, items) -> items.forEach(item -> queue.set(
                                item.state().assigned(desk.orElse(item.state().desk()), person))))
                .withStep(Step.ASSIGNED);
        return machine.act(selection, caller, doing);
    }

    private static void requireSomebody(Optional<String> desk, String person) {
        if (desk.isEmpty() && person.isEmpty()) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "say a desk or a person to give it to");
        }
        int length = desk.map(String::length).orElse(1);
        if (length < 1 || length > LONGEST_DESK) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "desk must have 1 to %d characters, has %d".formatted(LONGEST_DESK, length));
        }
    }

    @Override
    public Done comment(Selection selection, String text, Caller caller) {
        if (text.isBlank() || text.length() > LONGEST_COMMENT) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "a comment must have 1 to %d characters, has %d".formatted(LONGEST_COMMENT, text.length()));
        }
        Comment comment = new Comment(caller.username(), now(selection), text);
        Doing doing = Doing.of(
                        "commented",
                        text,
                        (queue, items) ->
                                items.forEach(item -> queue.set(item.state().commented())))
                .withRows(act -> selection
                        .items()
                        .forEach(chosen -> store.comment(new ItemStore.CommentRow(
                                selection.timeDomain(), caller.agency(), chosen.id(), act, comment))));
        return machine.act(selection, caller, doing);
    }

    @Override
    public Done merge(Selection selection, Caller caller) {
        if (selection.items().size() < 2) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "it takes two items to make one");
        }
        return machine.act(selection, caller, Doing.of("merged", "", (queue, items) -> merge(queue, items)));
    }

    private static void merge(AgencyQueue queue, List<ItemChange> items) {
        items.stream()
                .filter(item -> item.origin().kind() == Group.Kind.CRITICAL)
                .findFirst()
                .ifPresent(item -> {
                    throw new AedileException(
                                    ErrorCode.CONFLICT,
                                    "item %d is critical and stays an item of its own"
                                            .formatted(item.origin().number()),
                                    "open an incident for what belongs together")
                            .because(
                                    Objection.Kind.CRITICAL_ALONE,
                                    Map.of("item", String.valueOf(item.origin().number())));
                });
        Optional<ItemChange> target = items.stream()
                .filter(item -> item.origin().kind() == Group.Kind.RELATED)
                .min(Comparator.comparing(item -> item.origin().number()));
        List<Part> parts = items.stream()
                .filter(item -> !target.map(item::equals).orElse(false))
                .flatMap(item -> item.parts().stream())
                .toList();
        if (target.isEmpty()) {
            queue.begin(items.get(0).state().desk(), parts, now(items.get(0)));
            return;
        }
        queue.join(target.get().id(), parts);
        queue.set(target.get().state().regrouped());
    }

    private static Instant now(ItemChange item) {
        return item.state().waitingSince();
    }

    @Override
    public Done split(Selection selection, List<String> alertIds, Caller caller) {
        if (selection.items().size() != 1) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "one item is split at a time, not " + selection.items().size());
        }
        return machine.act(
                selection,
                caller,
                Doing.of("split", String.join(" ", alertIds), (queue, items) -> split(queue, items.get(0), alertIds)));
    }

    private static void split(AgencyQueue queue, ItemChange item, List<String> alertIds) {
        if (alertIds.isEmpty()) {
            requireFew(item);
            item.parts().stream().skip(1).forEach(part -> begin(queue, item, List.of(part)));
        } else {
            begin(queue, item, chosen(item, Set.copyOf(alertIds)));
        }
        queue.set(item.state().regrouped());
    }

    /** Who was called for the item is not called again for each part of it. */
    private static void begin(AgencyQueue queue, ItemChange item, List<Part> parts) {
        ItemState before = item.state();
        String id = queue.begin(before.desk(), parts, before.waitingSince());
        queue.find(id).map(ItemChange::state).ifPresent(begun -> {
            ItemState called = begun.escalated(before.escalation(), before.escalatedTo());
            Mark acknowledged = before.acknowledged();
            queue.set(acknowledged == null ? called : called.acknowledged(acknowledged));
        });
    }

    private static void requireFew(ItemChange item) {
        int count = item.parts().size();
        if (count < 2 || count > MOST_PARTS) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "an item of %d alerts can't be taken apart, limits are 2 and %d".formatted(count, MOST_PARTS),
                    "name the alerts to take out");
        }
    }

    private static List<Part> chosen(ItemChange item, Set<String> ids) {
        List<Part> parts = item.parts().stream()
                .filter(part -> ids.contains(part.signal().id()))
                .toList();
        if (parts.size() < ids.size() || parts.size() == item.parts().size()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "%d of these %d alerts are among the %d of item %d; some, but not all, can be taken out"
                            .formatted(
                                    parts.size(),
                                    ids.size(),
                                    item.parts().size(),
                                    item.origin().number()));
        }
        return parts;
    }

    @Override
    public Done dismiss(Selection selection, CloseReason reason, String note, Caller caller) {
        Mark mark = mark(selection, caller);
        String content = note.isBlank() ? reason.word() : reason.word() + ": " + note;
        Doing doing = Doing.of(
                        "dismissed",
                        content,
                        (queue, items) ->
                                items.forEach(item -> queue.set(item.state().closed(mark, reason.word()))))
                .withAlerts(parts -> alerts.close(parts, reason, caller));
        return machine.act(selection, caller, doing);
    }

    @Override
    public Done undo(String timeDomain, String token, Caller caller) {
        return machine.undo(timeDomain, token, caller);
    }

    @Override
    public void seen(String timeDomain, List<String> ids, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        Set<String> shown = Set.copyOf(ids);
        List<StepTime> times = new ArrayList<>();
        for (ItemChange item : domain.published()) {
            if (shown.contains(item.id()) && Sight.ofOwn(caller.agency()).owns(item.agency())) {
                times.add(new StepTime(TriageRecord.subject(timeDomain, item), Step.SEEN, domain.now()));
            }
        }
        steps.record(times);
    }

    private Mark mark(Selection selection, Caller caller) {
        return new Mark(caller.username(), now(selection));
    }

    private Instant now(Selection selection) {
        return triage.of(selection.timeDomain()).now();
    }
}
