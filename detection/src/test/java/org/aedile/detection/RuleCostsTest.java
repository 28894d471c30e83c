package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: what each rule and correlation costs is measured while it runs, on some of the observations. */
class RuleCostsTest {
    private static final String RULES = rule("dear", "linux", "text|re: '(a+)+b$'") + "---\n"
            + rule("cheap", "linux", "text: nothing") + "---\n" + rule("elsewhere", "windows", "text: aaa");

    private static final String BURST = """
            title: burst
            id: burst
            correlation:
              type: event_count
              rules: [often]
              timespan: 10m
              condition: {gte: 100000}
            """;

    private final RuleCosts costs = new RuleCosts(System::nanoTime);
    private final Collected collected = new Collected();

    @Test
    void eachRuleIsMeasuredAndTheSharesAreAWhole() {
        observe(catalog(RULES), 20_000);

        Map<String, RuleCosts.Cost> known = costs.byRule();

        assertThat(known).containsOnlyKeys("dear", "cheap", "elsewhere");
        assertThat(cost("dear").nanosPerObservation()).isPositive();
        assertThat(cost("elsewhere").nanosPerObservation()).isZero();
        assertThat(cost("dear").share()).isGreaterThan(cost("cheap").share());
        assertThat(known.values().stream().mapToDouble(RuleCosts.Cost::share).sum())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void aCorrelationCostsWhatCountingItsMatchesTakes() {
        AtomicLong clock = new AtomicLong();
        RuleCosts ticking = new RuleCosts(() -> clock.getAndAdd(1_000));
        Catalog catalog = catalog(RULES + "---\n" + rule("often", "linux", "text|startswith: aaa") + "---\n" + BURST);
        observe(catalog, ticking, 20_000);
        CorrelationStep step = GroupStep.of(Catalogs.of(catalog), SourceProfiles.NONE, ticking, collected);
        CorrelationState state = step.newState();

        collected.matches.forEach(match -> step.observe(state, match));
        step.advance(
                state,
                collected.matches.get(0).key(),
                Story.NOON.plusSeconds(20_000).toEpochMilli());

        double nanos = Objects.requireNonNull(ticking.byRule().get("burst")).nanosPerObservation();
        assertThat(collected.matches).hasSize(20_000);
        assertThat(nanos).as("one match an observation, a microsecond each").isBetween(500.0, 1_500.0);
    }

    @Test
    void littleIsKnownOfWhatHasHardlyRunAndOfWhatWasChanged() {
        observe(catalog(RULES), 500);
        assertThat(costs.byRule()).isEmpty();

        observe(catalog(RULES), 20_000);
        observe(catalog(RULES.replace("nothing", "something")), 500);

        assertThat(costs.byRule()).containsOnlyKeys("dear", "elsewhere");
    }

    @Test
    void whatIsFoundIsTheSameAndFoundOnce() {
        observe(catalog(RULES.replace("(a+)+b$", "aaa")), 1);

        assertThat(collected.alerts)
                .singleElement()
                .satisfies(alert -> assertThat(alert.rule()).isEqualTo("dear"));
    }

    private RuleCosts.Cost cost(String rule) {
        return Objects.requireNonNull(costs.byRule().get(rule));
    }

    private void observe(Catalog catalog, int count) {
        observe(catalog, costs, count);
    }

    private void observe(Catalog catalog, RuleCosts measured, int count) {
        SourceStep step = new SourceStep(Catalogs.of(catalog), SourceProfiles.NONE, measured, collected);
        SourceState state = step.newState();
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        for (int i = 0; i < count; i++) {
            step.observe(state, view.wrap(writer.write(observation(i))));
        }
    }

    private static Observation observation(int number) {
        Instant time = Story.NOON.plusSeconds(number);
        return new Observation(
                "o-" + number,
                AgencyId.of("it"),
                SourceId.of("srv"),
                LogSource.of("linux", "", ""),
                "live",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(Map.of("text", new FieldValue.Text("aaaaaaaaaaaaaaaaaaaaaaaaaaaa"))));
    }

    private static Catalog catalog(String rules) {
        return Catalog.compile(List.of(new RuleText("costs.yml", rules)), List.of());
    }

    private static String rule(String id, String product, String asks) {
        return """
                title: %1$s
                id: %1$s
                logsource: {product: %2$s}
                detection:
                  s:
                    %3$s
                  condition: s
                """.formatted(id, product, asks);
    }
}
