package org.aedile.server.triage.grouping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.Severity;

/**
 * Folds the alerts of one queue into groups. An alert joins the group that it repeats, was correlated with, hangs together
 * with or lies near; else it begins one, as long as its desk has room for a new item ({@link Budget}). When it hasn't, the
 * alert waits among the desk's further alerts; as soon as several of those turn out to belong together and there is room,
 * they become a group of their own. A critical alert is always alone and never waits. Same alerts in the same order: same
 * groups. Not thread-safe.
 */
public final class Grouping {
    /** So many that belong together are worth an item also while the desk has little room left. */
    private static final int CLUSTER = 3;

    private static final double ROOM = 1;
    private static final double AMPLE_ROOM = 2;

    private final Limits limits;
    private final Map<Long, Group> groups = new LinkedHashMap<>();
    private final Map<String, Group> byAlert = new HashMap<>();
    private final Map<String, Budget> budgets = new HashMap<>();
    private long lastNumber;
    private Instant now = Instant.MIN;

    public Grouping(Limits limits) {
        this.limits = limits;
    }

    /** All groups, oldest first. */
    public Collection<Group> groups() {
        return List.copyOf(groups.values());
    }

    public Optional<Group> find(long number) {
        return Optional.ofNullable(groups.get(number));
    }

    /** The group of an alert. */
    public Optional<Group> groupOf(String alert) {
        return Optional.ofNullable(byAlert.get(alert));
    }

    /** The number of the newest group, also when it is gone. */
    public long lastNumber() {
        return lastNumber;
    }

    /**
     * Puts an alert where it belongs; one that is there already stays, unless it has become critical.
     *
     * @param desks desks that could get it, at least one
     * @return the groups that are other than before, new ones among them
     */
    public Set<Group> place(Signal signal, List<String> desks) {
        now = signal.at().isAfter(now) ? signal.at() : now;
        Group before = byAlert.get(signal.id());
        if (before != null && (!signal.isCritical() || before.kind() == Group.Kind.CRITICAL)) {
            before.add(signal);
            return Set.of(before);
        }
        Changes changes = new Changes();
        if (before != null) {
            take(signal.id(), changes);
        }
        if (signal.isCritical()) {
            changes.add(begin(Group.Kind.CRITICAL, signal, desks));
        } else {
            Group group = fold(signal, desks, changes);
            changes.add(group);
            gather(signal, group, changes);
        }
        return changes.groups();
    }

    /** Takes an alert out of its group; a group without alerts is gone. */
    public Set<Group> remove(String alert) {
        Changes changes = new Changes();
        take(alert, changes);
        return changes.groups();
    }

    /** Takes a group away with all of its alerts. */
    public void close(Group group) {
        groups.remove(group.number());
        group.signals().forEach(part -> byAlert.remove(part.id()));
    }

    /** Puts these alerts there as they were: after a restart, or when somebody takes back what they did. */
    public Group restore(Group.Origin origin, List<Signal> parts) {
        Group group =
                groups.computeIfAbsent(origin.number(), number -> new Group(number, origin.kind(), origin.desk()));
        lastNumber = Math.max(lastNumber, origin.number());
        parts.forEach(part -> join(group, part));
        return group;
    }

    /** Numbers go on after that one. */
    public void continueAfter(long number) {
        lastNumber = Math.max(lastNumber, number);
    }

    /** Begins a group of these alerts, taken out of theirs, because somebody wants it so. */
    public Group begin(String desk, List<Signal> parts) {
        parts.forEach(part -> remove(part.id()));
        return restore(new Group.Origin(lastNumber + 1, Group.Kind.RELATED, desk), parts);
    }

    private Group fold(Signal signal, List<String> desks, Changes changes) {
        Optional<Group> match = bestMatch(signal);
        if (match.isPresent()) {
            join(match.get(), signal);
            return match.get();
        }
        List<Signal> relatives = relativesAmongFurther(signal);
        String desk = leastLoaded(desks);
        if (!hasRoom(desk, signal, relatives.size() + 1)) {
            return addToFurther(signal, relatives, desk);
        }
        Group group = begin(Group.Kind.RELATED, signal, List.of(desk));
        relatives.forEach(relative -> {
            take(relative.id(), changes);
            join(group, relative);
        });
        return group;
    }

    /** What a correlation took comes to it, wherever it was; a critical alert stays alone. */
    private void gather(Signal signal, Group group, Changes changes) {
        for (String joined : signal.joins()) {
            Group before = byAlert.get(joined);
            if (before == null || before == group || before.kind() == Group.Kind.CRITICAL) {
                continue;
            }
            Signal part = before.require(joined);
            take(joined, changes);
            join(group, part);
        }
    }

    private Optional<Group> bestMatch(Signal signal) {
        Group.Match best = null;
        for (Group group : groups.values()) {
            if (group.kind() != Group.Kind.RELATED) {
                continue;
            }
            Optional<Group.Match> match = group.match(signal, limits);
            if (match.isPresent() && (best == null || match.get().isBetterThan(best))) {
                best = match.get();
            }
        }
        return Optional.ofNullable(best).map(Group.Match::group);
    }

    private List<Signal> relativesAmongFurther(Signal signal) {
        List<Signal> relatives = new ArrayList<>();
        for (Group group : groups.values()) {
            if (group.kind() == Group.Kind.FURTHER) {
                group.signals().stream()
                        .filter(part -> Relation.between(part, signal, limits).isPresent())
                        .forEach(relatives::add);
            }
        }
        return relatives;
    }

    /** With little room left, one alert that isn't urgent is not worth an item of its own. */
    private boolean hasRoom(String desk, Signal signal, int related) {
        double left = budget(desk).left(now);
        return left >= AMPLE_ROOM || left >= ROOM && (signal.severity() == Severity.HIGH || related >= CLUSTER);
    }

    private Group addToFurther(Signal signal, List<Signal> relatives, String desk) {
        Optional<Group> withRelatives = relatives.stream()
                .flatMap(relative -> groupOf(relative.id()).stream())
                .findFirst();
        Optional<Group> further = withRelatives.isPresent() ? withRelatives : furtherOf(desk);
        if (further.isEmpty()) {
            return begin(Group.Kind.FURTHER, signal, List.of(desk));
        }
        join(further.get(), signal);
        return further.get();
    }

    private Optional<Group> furtherOf(String desk) {
        return groups.values().stream()
                .filter(group ->
                        group.kind() == Group.Kind.FURTHER && group.desk().equals(desk))
                .findFirst();
    }

    private Group begin(Group.Kind kind, Signal signal, List<String> desks) {
        String desk = leastLoaded(desks);
        budget(desk).take(now);
        Group group = new Group(++lastNumber, kind, desk);
        join(group, signal);
        return group;
    }

    private String leastLoaded(List<String> desks) {
        return desks.stream()
                .max(Comparator.comparingDouble(desk -> budget(desk).left(now)))
                .orElseThrow(() -> new IllegalStateException("an alert needs a desk that could get it"));
    }

    private Budget budget(String desk) {
        return budgets.computeIfAbsent(desk, name -> new Budget(limits));
    }

    private void join(Group group, Signal signal) {
        groups.put(group.number(), group);
        byAlert.put(signal.id(), group);
        group.add(signal);
    }

    private void take(String alert, Changes changes) {
        Group group = byAlert.remove(alert);
        if (group == null) {
            return;
        }
        group.remove(alert);
        if (group.isEmpty()) {
            groups.remove(group.number());
        }
        changes.add(group);
    }

    /** The groups that one step changed, each once. */
    private static final class Changes {
        private final Map<Long, Group> changed = new LinkedHashMap<>();

        void add(Group group) {
            changed.put(group.number(), group);
        }

        Set<Group> groups() {
            return new java.util.LinkedHashSet<>(changed.values());
        }
    }
}
