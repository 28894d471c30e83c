package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: what each rule costs is measured while it runs, on some of the observations. */
class RuleCostsTest {
    private static final String RULES = rule("dear", "linux", "text|re: '(a+)+b$'") + "---\n"
            + rule("cheap", "linux", "text: nothing") + "---\n" + rule("elsewhere", "windows", "text: aaa");

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
        SourceStep step = new SourceStep(Catalogs.of(catalog), SourceProfiles.NONE, costs, collected);
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
