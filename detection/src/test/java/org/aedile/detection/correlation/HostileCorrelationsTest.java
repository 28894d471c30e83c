package org.aedile.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.aedile.detection.Story;
import org.aedile.kernel.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: a correlation that can't mean what it says is refused, and none costs more than its group is worth. */
class HostileCorrelationsTest {
    /** Many times what any of them takes. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String RULES = rule("a") + rule("b") + rule("c");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: temporal, rules: [a, id-a]                             | names one rule twice, as 'a' and as 'id-a'",
                "type: temporal, rules: [a, b], absent: [id-b]                | names one rule twice, as 'b' and as 'id-b'",
                "type: temporal, rules: [a, b], absent: [b]                   | absent names 'b'",
                "'type: temporal_ordered, rules: [a, b], condition: a or b'   | takes no condition over its rules",
                "'type: event_count, rules: [a], condition: {neq: .nan}'      | must be a number",
            })
    void whatCanNotBeMeantIsRefused(String correlation, String reason) {
        String rules = RULES + "---\ntitle: T\nid: t\ncorrelation: {" + correlation + ", timespan: 1m}\n";

        assertThat(refused(rules))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains(reason));
    }

    @Test
    void aLongChainIsRefusedAndExhaustsNoStack() {
        String chain = IntStream.range(1, 10_000)
                .mapToObj(
                        i -> correlation("c" + i, "type: event_count, rules: [c" + (i - 1) + "], condition: {gte: 1}"))
                .collect(Collectors.joining());

        assertThat(refused(correlation("c0", "type: event_count, rules: [c9999], condition: {gte: 1}") + chain))
                .hasSize(10_000);
    }

    @Test
    void manyCorrelationsAreReadSoon() {
        String many = IntStream.range(0, 8_000)
                .mapToObj(i -> correlation("c" + i, "type: event_count, rules: [a], condition: {gte: 1}"))
                .collect(Collectors.joining());

        assertThat(refused(RULES + many)).isEmpty();
    }

    /** The least percentile is the smallest value. */
    @Test
    void aPercentileNextToNothingIsTheSmallestValue() {
        Story story = new Story().record(0, "s", "event", "a", "n", "7").record(1, "s", "event", "a", "n", "3");

        List<Alert> alerts = story.alerts(RULES
                + correlation(
                        "t",
                        "type: value_percentile, rules: [a], condition: {field: n, percentile: 4.9e-324, lte: 3}"));

        assertThat(alerts).isNotEmpty();
    }

    /** As many as a group keeps, each of them told when nothing followed. */
    @Test
    void aFloodOfWhatAwaitsAbsenceCostsLittleForEach() {
        Story story = new Story();
        for (int i = 0; i < 4_000; i++) {
            story.record(i / 25.0, "s", "event", i == 1_000 ? "b" : "a");
        }
        Catalog catalog = catalog(RULES + correlation("t", "type: temporal, rules: [a], absent: [b]"));

        List<Alert> told = assertTimeoutPreemptively(SOON, () -> story.told(catalog));

        assertThat(told).isNotEmpty();
    }

    /** The outermost asks for what only the innermost sees, under the name that an alias gives it by the rule's id. */
    @Test
    void whatTheOutermostAsksForIsCarriedThroughAllLevels() {
        String rules = RULES
                + correlation("one", "type: event_count, rules: [a], condition: {gte: 1}")
                + correlation("two", "type: event_count, rules: [one], condition: {gte: 1}")
                + correlation(
                        "three",
                        "type: event_count, rules: [two], group-by: [machine], aliases: {machine: {id-two: host}},"
                                + " condition: {gte: 1}");

        List<Alert> alerts = new Story()
                .record(0, "s", "event", "a", "host", "srv-9")
                .alerts(rules.replace("id: two\n", "id: id-two\nname: two\n"));

        assertThat(alerts)
                .filteredOn(alert -> alert.rule().equals("three"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.attributes()).containsEntry("machine", "srv-9"));
    }

    private static Catalog catalog(String rules) {
        return Catalog.compile(List.of(new RuleText("t.yml", rules)), List.of());
    }

    private static List<Refused> refused(String rules) {
        return assertTimeoutPreemptively(SOON, () -> catalog(rules).refused());
    }

    private static String rule(String name) {
        return """
                ---
                title: %1$s
                id: id-%1$s
                name: %1$s
                logsource: {category: any}
                detection: {s: {event: %1$s}, condition: s}
                """.formatted(name);
    }

    private static String correlation(String id, String body) {
        return "---\ntitle: %s\nid: %s\ncorrelation: {%s, timespan: 1m}\n".formatted(id, id, body);
    }
}
