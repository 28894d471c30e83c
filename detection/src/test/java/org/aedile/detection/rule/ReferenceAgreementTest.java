package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aedile.detection.rule.reference.EventGenerator;
import org.aedile.detection.rule.reference.JsonText;
import org.aedile.detection.rule.reference.RuleGenerator;
import org.aedile.detection.rule.reference.Shrinker;
import org.junit.jupiter.api.Test;

/** FEATURE: on random rules and events that nearly match them, the engine says what the specification says. */
class ReferenceAgreementTest {
    private static final int PAIRS = 100_000;
    private static final int RULES = 10;
    private static final int EVENTS_OF_A_RULE = 10;
    private static final int LEAST_PERCENT = 15;
    private static final int LEAST_PERCENT_RUNNING = 60;
    private static final List<String> MODIFIERS = List.of(
            ("all startswith endswith contains exists cased neq windash re i m s base64 base64offset utf16le utf16be utf16"
                            + " wide lt lte gt gte cidr fieldref expand minute hour day week month year")
                    .split(" ", -1));

    private final long seed = Long.getLong("aedile.seed", System.nanoTime());
    private final Map<String, Integer> matchedModifiers = new TreeMap<>();
    private int made;
    private int compiled;
    private int matched;
    private int compared;

    @Test
    void randomRulesMatchWhatTheReferenceMatches() {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        while (compared < PAIRS) {
            compareRound(random);
        }

        System.out.printf(
                "%d of %d rules run, %d of %d pairs match, by modifier %s%n",
                compiled, made, matched, compared, matchedModifiers);
        assertThat(100L * compiled / made).isGreaterThan(LEAST_PERCENT_RUNNING);
        assertThat(100L * matched / compared).isBetween((long) LEAST_PERCENT, 100L - LEAST_PERCENT);
        assertThat(matchedModifiers).containsOnlyKeys(MODIFIERS);
    }

    private void compareRound(Random random) {
        RuleGenerator rules = new RuleGenerator(random);
        EventGenerator events = new EventGenerator(random);
        List<Map<String, Object>> trees = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            Map<String, Object> rule = rules.rule("r" + i);
            trees.add(rule);
            texts.add(JsonText.write(rule));
        }
        Verdicts verdicts = new Verdicts(texts);
        for (Map<String, Object> rule : trees) {
            boolean runs = verdicts.runs(String.valueOf(rule.get("id")));
            made++;
            compiled += runs ? 1 : 0;
            if (runs != verdicts.isDefined(String.valueOf(rule.get("id")))) {
                failAt(rule, Map.of());
            }
            for (int i = 0; i < EVENTS_OF_A_RULE && runs; i++) {
                compare(trees, rule, events.event(rule), verdicts);
            }
        }
    }

    private void compare(
            List<Map<String, Object>> rules, Map<String, Object> rule, Map<String, Object> event, Verdicts verdicts) {
        String json = JsonText.write(event);
        Set<String> expected = verdicts.ofReference(json, true);
        Set<String> found = verdicts.ofEngine(json, true);
        compared++;
        if (found.contains(String.valueOf(rule.get("id")))) {
            matched++;
            countModifiers(rule);
        }
        if (!found.equals(expected)) {
            Set<String> different = new TreeSet<>(found);
            different.addAll(expected);
            different.removeIf(id -> found.contains(id) && expected.contains(id));
            rules.stream()
                    .filter(one -> different.contains(String.valueOf(one.get("id"))))
                    .forEach(one -> failAt(one, event));
            throw new AssertionError("only together, seed %d: %s on %s".formatted(seed, rules, json));
        }
        assertThat(found).as("seed %d: what the witnesses lose", seed).isEqualTo(verdicts.ofEngineWithoutWitnesses());
    }

    /** Prints the smallest rule and event that show the same, if these two alone show it. */
    private void failAt(Map<String, Object> rule, Map<String, Object> event) {
        String difference = Verdicts.difference(rule, event);
        if (difference.isEmpty()) {
            return;
        }
        Map<String, Object> smallEvent = Shrinker.shrink(
                event, smaller -> Verdicts.difference(rule, smaller).equals(difference));
        Map<String, Object> smallRule = Shrinker.shrink(
                rule, smaller -> Verdicts.difference(smaller, smallEvent).equals(difference));
        throw new AssertionError("seed %d: %s on %s: %s"
                .formatted(
                        seed,
                        JsonText.write(smallRule),
                        JsonText.write(smallEvent),
                        Verdicts.explain(smallRule, smallEvent)));
    }

    private void countModifiers(Map<String, Object> rule) {
        String text = JsonText.write(rule).replace('"', '|');
        MODIFIERS.stream()
                .filter(modifier -> text.contains("|" + modifier + "|"))
                .forEach(modifier -> matchedModifiers.merge(modifier, 1, Integer::sum));
    }
}
