package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.ManyRules;
import org.aedile.detection.RuleText;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: a change of one rule costs what one rule costs, and a changed catalog is as if it were compiled anew. */
class RecompilationTest {
    private static final int SEQUENCES = 8;
    private static final int CHANGES = 30;
    private static final int EVENTS = 15;
    private static final int MANY = 3_000;
    private static final int ROUNDS = 8;
    /** It is six to ten times. */
    private static final int LEAST_TIMES_CHEAPER = 3;

    private final long seed = Long.getLong("aedile.seed", System.nanoTime());

    @Test
    void changeByChangeACatalogIsWhatItWereCompiledAnew() {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int matched = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            RandomRuleFiles files = new RandomRuleFiles(random);
            Catalog changed = Catalog.EMPTY;
            for (int change = 0; change < CHANGES; change++) {
                changed = changed.recompiled(files.now(), List.of());
                matched += requireSame(changed, Catalog.compile(files.now(), List.of()), files);
                for (int at = random.nextInt(3); at >= 0; at--) {
                    files.change();
                }
            }
        }
        System.out.println(matched + " matches");
        assertThat(matched).isGreaterThan(SEQUENCES * CHANGES);
    }

    @Test
    void changingOneOfThousandsOfRulesCostsAFractionOfCompilingThemAll() {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<RuleText> rules = new ArrayList<>(ManyRules.of(MANY, seed));
        long anew = Long.MAX_VALUE;
        long changed = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = processorNanos();
            Catalog catalog = Catalog.compile(rules, List.of());
            anew = Math.min(anew, processorNanos() - start);
            assertThat(catalog.refused()).isEmpty();
            int at = random.nextInt(MANY);
            rules.set(at, ManyRules.one("rule-" + at, random));
            start = processorNanos();
            Catalog next = catalog.recompiled(rules, List.of());
            changed = Math.min(changed, processorNanos() - start);
            assertThat(next.ruleCount()).isEqualTo(MANY);
        }
        System.out.printf("%d rules anew %d ms, one changed %d ms%n", MANY, anew / 1_000_000, changed / 1_000_000);
        assertThat(changed * LEAST_TIMES_CHEAPER).as("seed %d", seed).isLessThan(anew);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private int requireSame(Catalog changed, Catalog anew, RandomRuleFiles files) {
        assertThat(changed.refused()).as("seed %d", seed).isEqualTo(anew.refused());
        assertThat(changed.rules()).as("seed %d", seed).isEqualTo(anew.rules());
        RuleSet rules = changed.newRuleMatcher().rules();
        RuleSet same = anew.newRuleMatcher().rules();
        assertThat(rules.compiled().questions().keySet())
                .as("seed %d: what is kept", seed)
                .isEqualTo(same.compiled().questions().keySet());
        assertThat(rules.compiled().fields().keySet())
                .as("seed %d", seed)
                .isEqualTo(same.compiled().fields().keySet());
        List<EventView> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(event(files.event(), i));
        }
        List<String> matching = matching(changed, events);
        assertThat(matching).as("seed %d", seed).isEqualTo(matching(anew, events));
        Collected told = told(changed, events);
        Collected toldAnew = told(anew, events);
        assertThat(told.alerts).as("seed %d", seed).isEqualTo(toldAnew.alerts);
        assertThat(told.matches).as("seed %d", seed).isEqualTo(toldAnew.matches);
        return matching.size();
    }

    /** In the order in which they are found, each with its reasons. */
    private static List<String> matching(Catalog catalog, List<EventView> events) {
        RuleMatcher matcher = catalog.newRuleMatcher();
        List<String> matching = new ArrayList<>();
        for (EventView event : events) {
            List<Integer> rules = new ArrayList<>();
            matcher.match(event, LogSource.NONE, null, rules::add);
            rules.forEach(rule -> matching.add(
                    matcher.rules().rule(rule).head().id() + matcher.explain(rule, event, LogSource.NONE, null)));
        }
        return matching;
    }

    private static Collected told(Catalog catalog, List<EventView> events) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), SourceProfiles.NONE, collected);
        events.forEach(event -> detection.observe((FrameView) event));
        return collected;
    }

    private static EventView event(String json, int number) {
        Instant time = Instant.EPOCH.plusSeconds(number);
        Observation observation = new Observation(
                "o-" + number,
                AgencyId.of("police"),
                SourceId.of("srv-" + number % 3),
                LogSource.NONE,
                "live",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(FieldJson.read(json.getBytes(StandardCharsets.UTF_8))));
        return new FrameView().wrap(new FrameWriter().write(observation));
    }
}
