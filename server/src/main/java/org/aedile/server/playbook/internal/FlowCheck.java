package org.aedile.server.playbook.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.Step;
import org.aedile.server.written.WrittenMap;

/**
 * Says whether a playbook can be run to its end whatever people answer: steps exist, are reached and reach an end; the
 * branches of a parallel step keep to themselves until they meet; no circle turns without a person.
 */
final class FlowCheck {
    private final Playbook playbook;
    private final Map<String, WrittenMap> places;
    private int told;

    FlowCheck(Playbook playbook, Map<String, WrittenMap> places) {
        this.playbook = playbook;
        this.places = places;
    }

    void check() {
        playbook.steps().values().forEach(this::requireExits);
        if (told > 0) {
            return;
        }
        Set<String> reached = reach(List.of(playbook.start()), step -> after(step).stream());
        playbook.steps().keySet().stream()
                .filter(step -> !reached.contains(step))
                .forEach(step -> tell(step, "is reached from no other step"));
        Set<String> ending = ending();
        reached.stream().filter(step -> !ending.contains(step)).forEach(step -> tell(step, "leads to no end"));
        playbook.steps().values().forEach(this::requireBranches);
        requireNoMachineCircle();
    }

    /** Where a step leads, the meeting point of a parallel one among it. */
    private List<String> after(String id) {
        Step step = playbook.step(id);
        return step instanceof Step.Parallel parallel
                ? Stream.concat(parallel.branches().stream(), Stream.of(parallel.next()))
                        .toList()
                : step.exits();
    }

    private void requireExits(Step step) {
        for (String next : after(step.id())) {
            if (!playbook.steps().containsKey(next)) {
                tell(step.id(), "leads to '" + next + "', and there is no such step");
            }
        }
    }

    private Set<String> ending() {
        Map<String, Set<String>> back = new LinkedHashMap<>();
        playbook.steps()
                .keySet()
                .forEach(from -> after(from)
                        .forEach(to -> back.computeIfAbsent(to, unused -> new HashSet<>())
                                .add(from)));
        List<String> ends = playbook.steps().values().stream()
                .filter(Step.End.class::isInstance)
                .map(Step::id)
                .toList();
        return reach(ends, step -> back.getOrDefault(step, Set.of()).stream());
    }

    private static Set<String> reach(Collection<String> from, Function<String, Stream<String>> next) {
        Set<String> reached = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.remove()).filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    /** A branch is all that is reached from its first step up to the meeting point. */
    private void requireBranches(Step step) {
        if (!(step instanceof Step.Parallel parallel)) {
            return;
        }
        Map<String, String> owners = new LinkedHashMap<>();
        for (String branch : parallel.branches()) {
            Set<String> own = branch(parallel, branch);
            if (!own.contains(parallel.next())) {
                tell(step.id(), "has branch '%s', which never comes to '%s'".formatted(branch, parallel.next()));
            }
            own.stream()
                    .filter(one -> !one.equals(parallel.next()))
                    .forEach(one -> own(step.id(), branch, one, owners));
        }
        playbook.steps().keySet().stream()
                .filter(from -> !owners.containsKey(from) && !from.equals(parallel.id()))
                .forEach(from -> playbook.step(from).exits().stream()
                        .filter(owners::containsKey)
                        .forEach(to ->
                                tell(from, "leads into '%s', which is in a branch of '%s'".formatted(to, step.id()))));
    }

    private Set<String> branch(Step.Parallel parallel, String first) {
        return reach(List.of(first), id -> id.equals(parallel.next()) ? Stream.of() : after(id).stream());
    }

    private void own(String parallel, String branch, String step, Map<String, String> owners) {
        String owner = owners.put(step, branch);
        if (owner != null && !owner.equals(branch)) {
            tell(step, "is in two branches of '%s', '%s' and '%s'".formatted(parallel, owner, branch));
        }
        if (playbook.step(step) instanceof Step.End) {
            tell(step, "ends it within a branch of '%s'".formatted(parallel));
        }
        if (step.equals(parallel)) {
            tell(step, "is in its own branch '%s'".formatted(branch));
        }
    }

    private void requireNoMachineCircle() {
        for (String id : playbook.steps().keySet()) {
            boolean machine = !playbook.step(id).kind().isForPeople();
            if (machine && reach(machines(id).toList(), this::machines).contains(id)) {
                tell(id, "goes round in a circle in which nobody is asked");
            }
        }
    }

    private Stream<String> machines(String id) {
        return after(id).stream().filter(step -> !playbook.step(step).kind().isForPeople());
    }

    private void tell(String step, String what) {
        told++;
        WrittenMap place = places.get(step);
        if (place != null) {
            place.problem(what);
        }
    }
}
