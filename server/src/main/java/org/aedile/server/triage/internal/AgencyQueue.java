package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemChange.Part;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.ItemState.Mark;
import org.aedile.server.triage.grouping.Chatter;
import org.aedile.server.triage.grouping.Group;
import org.aedile.server.triage.grouping.Grouping;
import org.aedile.server.triage.grouping.Limits;
import org.aedile.server.triage.grouping.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one agency in one time domain: which alerts make which items, and what people did with them. What changed is
 * gathered until {@link #takeChanges}. Its domain's lock guards it.
 */
final class AgencyQueue {
    /** Who closes what detection or other screens have ended. */
    static final String NOBODY = "";

    private static final String RULE = "triage";

    private final String timeDomain;
    private final AgencyId agency;
    private final Grouping grouping = new Grouping(Limits.USUAL);
    private final Chatter chatter = new Chatter();
    private final Map<Chatter.Key, Integer> chattering = new LinkedHashMap<>();
    private final Map<String, ItemState> states = new LinkedHashMap<>();
    private final Map<String, Group.Origin> origins = new HashMap<>();
    private final Map<String, Part> heard = new HashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, ItemChange> changes = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final LoadMeter load = new LoadMeter();

    AgencyQueue(String timeDomain, AgencyId agency) {
        this.timeDomain = timeDomain;
        this.agency = agency;
    }

    AgencyId agency() {
        return agency;
    }

    LoadMeter load() {
        return load;
    }

    /** Who chatters now, with the alerts of the last ten minutes. */
    Map<Chatter.Key, Integer> chattering() {
        return Map.copyOf(chattering);
    }

    /** What is in the queue, oldest first. */
    List<ItemChange> items() {
        return states.keySet().stream().map(this::item).toList();
    }

    Optional<ItemChange> find(String id) {
        return states.containsKey(id) ? Optional.of(item(id)) : Optional.empty();
    }

    Collection<AlertChange> alerts() {
        return heard.values().stream().map(Part::alert).toList();
    }

    boolean has(String alert) {
        return grouping.groupOf(alert).isPresent();
    }

    /** True for an alert of an item that somebody closed: it comes back when somebody opens it again. */
    boolean isSettled(String alert) {
        return settled.contains(alert);
    }

    /** Puts an alert into its item. */
    void place(Part part, List<String> desks, Instant now) {
        Signal signal = part.signal();
        boolean known = has(signal.id());
        Part last = heard.put(signal.id(), part);
        Set<Group> changed = grouping.place(signal, desks);
        if (!known) {
            load.alert(grouping.groupOf(signal.id()).orElseThrow().desk(), now);
            listen(signal);
        }
        changed.forEach(group -> note(group, now));
        grouping.groupOf(signal.id()).ifPresent(this::mirror);
        if (last != null && isGivenUp(last, part)) {
            grouping.groupOf(signal.id()).ifPresent(group -> awaitAgain(group, now));
        }
    }

    /** The alert is none of the queue's any more: closed elsewhere, taken back by detection, shelved or hidden. */
    void remove(String alert, Instant now) {
        settled.remove(alert);
        Part last = heard.remove(alert);
        for (Group group : grouping.remove(alert)) {
            if (group.parts().isEmpty()) {
                end(idOf(group), endOf(last, now));
            } else {
                touch(idOf(group));
            }
        }
    }

    /** Sets what people did; a closed item leaves the queue. */
    void set(ItemState state) {
        states.put(state.id(), state);
        touch(state.id());
        if (state.isClosed()) {
            drop(state.id());
        }
    }

    /** Puts an item that was left on another desk. */
    void bring(ItemState state, Instant now) {
        set(state);
        load.item(state.desk(), now);
    }

    /** The desk of these that has the fewest items. */
    String leastBusy(List<String> desks) {
        Map<String, Long> busy =
                states.values().stream().collect(Collectors.groupingBy(ItemState::desk, Collectors.counting()));
        return desks.stream()
                .min(Comparator.comparing(desk -> busy.getOrDefault(desk, 0L)))
                .orElseThrow(() -> new IllegalStateException("a room without desks"));
    }

    /** Ends an item whose alerts went elsewhere. */
    void end(String id, Mark by) {
        ItemState state = states.get(id);
        if (state != null) {
            set(state.closed(by, ""));
        }
    }

    /** A new item of these alerts, taken out of theirs. */
    String begin(String desk, List<Part> parts, Instant now) {
        List<String> before =
                parts.stream().map(part -> idOf(part.signal().id())).distinct().toList();
        Group group = grouping.begin(desk, parts.stream().map(Part::signal).toList());
        note(group, now);
        before.forEach(this::touchOrEnd);
        return idOf(group);
    }

    /** Brings alerts of other items into this one. */
    void join(String id, List<Part> parts) {
        List<String> before =
                parts.stream().map(part -> idOf(part.signal().id())).distinct().toList();
        parts.forEach(part -> grouping.remove(part.signal().id()));
        grouping.restore(originOf(id), parts.stream().map(Part::signal).toList());
        before.forEach(this::touchOrEnd);
        touch(id);
    }

    /** Puts items and their alerts back as they were; what came to them since stays. */
    void putBack(List<ItemChange> items) {
        for (ItemChange item : items) {
            item.parts().forEach(part -> {
                String from =
                        grouping.groupOf(part.signal().id()).map(this::idOf).orElse("");
                grouping.remove(part.signal().id());
                settled.remove(part.signal().id());
                heard.put(part.signal().id(), part);
                touchOrEnd(from);
            });
            load(item);
            touch(item.id());
        }
    }

    /** Puts an item there as it was stored. */
    void load(ItemChange item) {
        origins.put(item.id(), item.origin());
        states.put(item.id(), item.state());
        item.parts().forEach(part -> heard.put(part.signal().id(), part));
        Group group = grouping.restore(
                item.origin(), item.parts().stream().map(Part::signal).toList());
        severities.put(item.id(), group.severity());
    }

    /** The same after a restart; what has no open alerts any more ends. */
    void restore(ItemChange item, Instant now) {
        load(item);
        if (item.parts().isEmpty()) {
            end(item.id(), new Mark(NOBODY, now));
        } else {
            touch(item.id());
        }
    }

    void continueAfter(long number, Collection<String> settledAlerts) {
        grouping.continueAfter(number);
        settled.addAll(settledAlerts);
    }

    /** What changed since it was last asked, each item once. */
    List<ItemChange> takeChanges() {
        List<ItemChange> taken = List.copyOf(changes.values());
        changes.clear();
        return taken;
    }

    /** Forgets who chatters no longer. */
    void rest(Instant now) {
        chatter.forget(now);
        chattering
                .keySet()
                .removeIf(key -> alerts().stream()
                        .map(AlertChange::summary)
                        .noneMatch(
                                alert -> isOf(alert, key) && !alert.detectedAt().isBefore(now.minus(Chatter.WINDOW))));
    }

    private static boolean isOf(AlertSummary alert, Chatter.Key key) {
        return alert.source().equals(key.source()) && alert.rule().equals(key.rule());
    }

    private void listen(Signal signal) {
        int count = chatter.hear(signal);
        if (count > 0) {
            chattering.put(new Chatter.Key(signal.source(), signal.rule()), count);
        }
    }

    private void note(Group group, Instant now) {
        String id = idOf(group);
        if (group.parts().isEmpty()) {
            end(id, new Mark(NOBODY, now));
            return;
        }
        ItemState state = states.get(id);
        if (state == null) {
            states.put(
                    id, ItemState.begun(id, group.desk(), group.parts().get(0).at(), now));
            origins.put(id, new Group.Origin(group.number(), group.kind(), group.desk()));
            load.item(group.desk(), now);
        } else if (isMoreUrgent(group, id)) {
            states.put(id, state.waitingAgain(now));
            load.item(state.desk(), now);
        }
        severities.put(id, group.severity());
        touch(id);
    }

    private boolean isMoreUrgent(Group group, String id) {
        Severity before = severities.getOrDefault(id, Severity.CRITICAL);
        return group.severity().compareTo(before) > 0 && group.severity().compareTo(Severity.HIGH) >= 0;
    }

    /** Somebody acknowledged the alerts one by one. */
    private void mirror(Group group) {
        String id = idOf(group);
        ItemState state = states.get(id);
        if (state == null || !state.isNew()) {
            return;
        }
        List<AlertSummary> parts = group.parts().stream()
                .map(part ->
                        Objects.requireNonNull(heard.get(part.id())).alert().summary())
                .toList();
        if (parts.stream().allMatch(alert -> alert.state().equals("acknowledged"))) {
            set(state.acknowledged(markOf(parts.get(parts.size() - 1))));
        }
    }

    private static boolean isGivenUp(Part last, Part now) {
        return last.alert().summary().state().equals("acknowledged")
                && now.alert().summary().state().equals("new");
    }

    /** Somebody took back that they look after one of its alerts. */
    private void awaitAgain(Group group, Instant now) {
        ItemState state = states.get(idOf(group));
        if (state != null && !state.isNew()) {
            set(state.waitingAgain(now));
        }
    }

    private static Mark markOf(AlertSummary alert) {
        String by = alert.acknowledgedBy();
        Instant at = alert.acknowledgedAt();
        return new Mark(by == null ? NOBODY : by, at == null ? alert.detectedAt() : at);
    }

    private static Mark endOf(@Nullable Part last, Instant now) {
        String by = last == null ? null : last.alert().summary().closedBy();
        return new Mark(by == null ? NOBODY : by, now);
    }

    private void touchOrEnd(String id) {
        ItemState state = states.get(id);
        if (state == null) {
            return;
        }
        if (grouping.find(originOf(id).number()).isPresent()) {
            touch(id);
        } else {
            end(id, new Mark(NOBODY, state.waitingSince()));
        }
    }

    private void touch(String id) {
        changes.put(id, item(id));
    }

    private void drop(String id) {
        grouping.find(originOf(id).number()).ifPresent(group -> {
            group.parts().forEach(part -> {
                heard.remove(part.id());
                settled.add(part.id());
            });
            grouping.close(group);
        });
        states.remove(id);
        severities.remove(id);
        origins.remove(id);
    }

    private Part part(Signal signal) {
        return Objects.requireNonNull(heard.get(signal.id()), signal.id()).with(signal);
    }

    private ItemChange item(String id) {
        Group.Origin origin = originOf(id);
        List<Part> parts = new ArrayList<>();
        grouping.find(origin.number()).ifPresent(group -> group.parts().forEach(signal -> parts.add(part(signal))));
        boolean chatters = parts.stream()
                .anyMatch(part -> chattering.containsKey(
                        new Chatter.Key(part.signal().source(), part.signal().rule())));
        return new ItemChange(agency, origin, Objects.requireNonNull(states.get(id), id), parts, chatters);
    }

    private Group.Origin originOf(String id) {
        return Objects.requireNonNull(origins.get(id), () -> "no item " + id);
    }

    private String idOf(String alert) {
        return grouping.groupOf(alert).map(this::idOf).orElse("");
    }

    private String idOf(Group group) {
        return AlertIds.of(timeDomain, RULE, agency.value(), group.number());
    }
}
