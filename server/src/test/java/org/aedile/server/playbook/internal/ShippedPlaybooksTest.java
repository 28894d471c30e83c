package org.aedile.server.playbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.server.playbook.Course;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;
import org.aedile.server.playbook.StepRun.State;
import org.aedile.server.written.ShippedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FEATURE: the playbooks that come with the program can be played to an end whatever people answer. */
class ShippedPlaybooksTest {
    private static final int MOST_PLAYS = 300;
    private static final int LONG_PLAY = 150;
    private static final int MOST_STEPS = 600;
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

    static Stream<Playbook> shipped() {
        return new ShippedPlaybooks().list().stream().map(PlaybookVersion::text).map(PlaybookReader::reread);
    }

    @Test
    void everyTypeOfIncidentThatComesWithTheProgramHasOne() {
        Set<String> playbooks = shipped().map(Playbook::id).collect(Collectors.toSet());

        assertThat(playbooks).hasSizeGreaterThanOrEqualTo(10);
        Map<String, String> types = ShippedTexts.in("incident-types");
        types.remove("other");
        types.forEach((type, text) ->
                assertThat(text).as(type).containsPattern("playbook: (" + String.join("|", playbooks) + ")\n"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachNamesItsSourcesBranchesAndAsksForApproval(Playbook playbook) {
        assertThat(playbook.doctrine()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(playbook.steps().values())
                .hasSizeGreaterThanOrEqualTo(12)
                .anyMatch(Step.Gate.class::isInstance)
                .anyMatch(step -> step.kind().isAutomatic());
        assertThat(playbook.steps().values().stream().filter(Step.Ask.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyBranchIsPlayedToItsEnd(Playbook playbook) {
        Map<String, Integer> taken = new HashMap<>();
        Set<String> wanted = ways(playbook);
        Set<String> ends = new HashSet<>();
        int plays = 0;
        while (!taken.keySet().containsAll(wanted) && plays < MOST_PLAYS) {
            ends.add(play(playbook, taken));
            plays++;
        }

        assertThat(taken.keySet()).containsAll(wanted);
        assertThat(ends).hasSize((int) playbook.steps().values().stream()
                .filter(Step.End.class::isInstance)
                .count());
        System.out.printf("%s: %d ways, %d ends, %d plays%n", playbook.id(), wanted.size(), ends.size(), plays);
    }

    /** All ways that a step can be left, {@code step>next}. */
    private static Set<String> ways(Playbook playbook) {
        return playbook.steps().values().stream()
                .filter(step -> !(step instanceof Step.Parallel))
                .flatMap(step -> step.exits().stream().map(next -> step.id() + ">" + next))
                .collect(Collectors.toSet());
    }

    /** Takes the way that was taken least often; after a while the shortest to an end. */
    private static String play(Playbook playbook, Map<String, Integer> taken) {
        Map<String, Integer> distances = distances(playbook);
        Instant now = BEGIN;
        Course course = new Course(playbook, List.of(), now).begin();
        for (int moves = 0; course.end().isEmpty(); moves++) {
            assertThat(moves).as("moves of " + playbook.id()).isLessThan(MOST_STEPS);
            now = now.plus(Duration.ofSeconds(10));
            StepRun open = course.steps().stream()
                    .filter(step -> !step.state().isOver())
                    .filter(step -> !(playbook.step(step.step()) instanceof Step.Parallel))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(playbook.id() + " stands still"));
            boolean late = moves > LONG_PLAY;
            String next = playbook.step(open.step()).exits().stream()
                    .min(Comparator.comparing(way -> late
                            ? distances.getOrDefault(way, Integer.MAX_VALUE)
                            : taken.getOrDefault(open.step() + ">" + way, 0)))
                    .orElseThrow();
            taken.merge(open.step() + ">" + next, 1, Integer::sum);
            Closing closing = new Closing(now, "anna", "fire", "", Map.of(), "");
            course = new Course(playbook, course.steps(), now).go(open.closed(State.DONE, closing), next);
        }
        assertThat(course.steps()).allMatch(step -> step.state().isOver());
        return course.end().orElseThrow();
    }

    /** Steps from each to the nearest end. */
    private static Map<String, Integer> distances(Playbook playbook) {
        Map<String, Integer> distances = new HashMap<>();
        List<Step> steps = new ArrayList<>(playbook.steps().values());
        for (int round = 0; round < steps.size(); round++) {
            for (Step step : steps) {
                int nearest = Stream.concat(
                                step.exits().stream(),
                                step instanceof Step.Parallel parallel ? Stream.of(parallel.next()) : Stream.empty())
                        .mapToInt(next -> distances.getOrDefault(next, 10_000))
                        .min()
                        .orElse(-1);
                distances.merge(step.id(), nearest + 1, Math::min);
            }
        }
        return distances;
    }
}
