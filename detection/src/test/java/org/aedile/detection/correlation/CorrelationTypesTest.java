package org.aedile.detection.correlation;

import static org.aedile.detection.Story.lines;
import static org.aedile.detection.Story.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aedile.detection.Collected;
import org.aedile.detection.Story;
import org.aedile.kernel.Alert;
import org.aedile.kernel.FieldValue;
import org.junit.jupiter.api.Test;

/** FEATURE: the seven types of correlation, aliases, conditions, and correlations of correlations. */
class CorrelationTypesTest {
    private static final String RULES = rule("tried") + rule("entered") + rule("copied");

    @Test
    void aCountWithinARangeIsNoneBeyondIt() {
        Story story = new Story();
        for (int i = 0; i < 5; i++) {
            story.record(10 * i, "a", "event", "tried", "host", "a");
            story.record(1_000 + i, "b", "event", "tried", "host", "b");
            story.record(1_001 + i, "b", "event", "tried", "host", "b");
        }

        assertThat(lines(standing(story.alerts(RULES + correlation("event_count", "tried", "{gte: 4, lt: 6}")))))
                .containsExactly(
                        "revised: 5 times tried within 60 s, host a", "revised: 5 times tried within 60 s, host b");
    }

    @Test
    void differentValuesAreCountedOnce() {
        Story story = new Story();
        for (int i = 0; i < 40; i++) {
            story.record(i, "a", "event", "tried", "host", "a", "port", Integer.toString(i % 4));
            story.record(i, "b", "event", "tried", "host", "b", "port", Integer.toString(i % 3));
        }

        assertThat(standing(story.alerts(RULES + correlation("value_count", "tried", "{field: port, gte: 4}"))))
                .singleElement()
                .returns("4 different port in 40 times tried within 60 s, host a", Alert::explanation)
                .returns(Map.of("count", "40", "value_count", "4", "host", "a"), Collected::facts);
    }

    /** 22, 22.0 and the text 22 are one port, as they are one value for a rule. */
    @Test
    void aNumberIsOneValueHoweverItIsWritten() {
        Story story = new Story()
                .fields(0, "a", Map.of("event", new FieldValue.Text("tried"), "port", new FieldValue.Whole(22)))
                .fields(1, "a", Map.of("event", new FieldValue.Text("tried"), "port", new FieldValue.Decimal(22)))
                .fields(2, "a", Map.of("event", new FieldValue.Text("tried"), "port", new FieldValue.Text("22")));

        assertThat(story.alerts(RULES + correlation("value_count", "tried", "{field: port, gte: 2}")))
                .isEmpty();
    }

    @Test
    void numbersAreSummedUpAveragedAndRanked() {
        Story story = new Story();
        for (int i = 1; i <= 10; i++) {
            story.record(i, "a", "event", "copied", "host", "a", "bytes", i + ".1");
            story.record(i, "a", "event", "copied", "host", "a", "bytes", "unknown");
        }

        assertThat(lines(story.alerts(RULES + correlation("value_sum", "copied", "{field: bytes, gte: 56}"))))
                .containsExactly("raised: sum of bytes 56 in 10 times copied within 60 s, host a");
        assertThat(lines(story.alerts(RULES + correlation("value_avg", "copied", "{field: bytes, gt: 5.5}"))))
                .containsExactly("raised: mean of bytes 5.6 in 10 times copied within 60 s, host a");
        assertThat(lines(standing(story.alerts(
                        RULES + correlation("value_percentile", "copied", "{field: bytes, percentile: 90, gte: 9}")))))
                .containsExactly("revised: percentile 90 of bytes 9.1 in 10 times copied within 60 s, host a");
    }

    @Test
    void rulesInAnyOrder() {
        Story story = new Story()
                .record(0, "a", "event", "entered", "host", "a")
                .record(30, "a", "event", "tried", "host", "a")
                .record(0, "b", "event", "entered", "host", "b")
                .record(61, "b", "event", "tried", "host", "b")
                .record(100, "c", "event", "tried", "host", "c")
                .record(100, "d", "event", "entered", "host", "d");

        assertThat(lines(story.alerts(RULES + correlation("temporal", "tried, entered", ""))))
                .containsExactly("raised: tried and entered within 60 s, host a");
    }

    @Test
    void rulesInTheirOrder() {
        Story story = new Story()
                .record(0, "a", "event", "tried", "host", "a")
                .record(10, "a", "event", "entered", "host", "a")
                .record(20, "a", "event", "copied", "host", "a")
                .record(0, "b", "event", "entered", "host", "b")
                .record(10, "b", "event", "tried", "host", "b")
                .record(20, "b", "event", "copied", "host", "b")
                .record(0, "c", "event", "tried", "host", "c")
                .record(50, "c", "event", "entered", "host", "c")
                .record(61, "c", "event", "copied", "host", "c");

        assertThat(lines(story.alerts(RULES + correlation("temporal_ordered", "tried, entered, copied", ""))))
                .containsExactly("raised: tried, then entered, then copied within 60 s, host a");
    }

    @Test
    void aConditionOverRules() {
        Story story = new Story()
                .record(0, "a", "event", "tried", "host", "a")
                .record(1, "a", "event", "copied", "host", "a")
                .record(0, "b", "event", "tried", "host", "b")
                .record(1, "b", "event", "entered", "host", "b")
                .record(2, "b", "event", "copied", "host", "b");

        assertThat(lines(story.alerts(
                        RULES + correlation("temporal", "tried, entered, copied", "tried AND copied AND NOT entered"))))
                .containsExactly("raised: tried and entered and copied within 60 s, host a");
        assertThat(story.alerts(RULES + correlation("temporal", "tried, entered, copied", "{gte: 2}")).stream()
                        .map(alert -> alert.attributes().get("host"))
                        .distinct())
                .containsExactly("a", "b");
    }

    @Test
    void fieldsThatAreCalledDifferently() {
        String aliases = "  aliases:\n    machine: {tried: host, entered: computer}\n";
        String correlation = correlation("temporal", "tried, entered", "").replace("[host]", "[machine]") + aliases;
        Story story = new Story()
                .record(0, "a", "event", "tried", "host", "a")
                .record(10, "x", "event", "entered", "computer", "a")
                .record(20, "x", "event", "entered", "computer", "b", "host", "a");

        assertThat(lines(story.alerts(RULES + correlation)))
                .containsExactly("raised: tried and entered within 60 s, machine a");
    }

    @Test
    void aCorrelationTakesWhatAnotherFound() {
        String chained = correlation("event_count", "tried", "{gte: 3}").replace("title: C", "title: Many\nname: many")
                + correlation("temporal_ordered", "many, entered", "").replace("id: c", "id: d");
        Story story = new Story();
        for (int i = 0; i < 5; i++) {
            story.record(i, "a", "event", "tried", "host", "a");
        }
        story.record(30, "a", "event", "entered", "host", "a");
        story.record(30, "b", "event", "entered", "host", "b");

        assertThat(lines(standing(story.alerts(RULES + chained))))
                .containsExactlyInAnyOrder(
                        "revised: 5 times tried within 60 s, host a", "raised: Many, then entered within 60 s, host a");
    }

    @Test
    void aChainGroupsByWhatTheInnerOneDoesNot() {
        String chained = correlation("event_count", "tried", "{gte: 3}").replace("title: C", "title: Many\nname: many")
                + correlation("temporal", "many, entered", "")
                        .replace("id: c", "id: d")
                        .replace("[host]", "[door]");
        Story story = new Story();
        for (int i = 0; i < 3; i++) {
            story.record(i, "a", "event", "tried", "host", "a", "door", "7");
        }
        story.record(30, "b", "event", "entered", "door", "7");
        story.record(31, "b", "event", "entered", "door", "8");

        assertThat(lines(standing(story.alerts(RULES + chained))))
                .contains("raised: Many and entered within 60 s, door 7")
                .hasSize(2);
    }

    static String rule(String name) {
        return """
                ---
                title: %s
                id: r-%s
                name: %s
                logsource: {product: test}
                detection:
                  s: {event: %s}
                  condition: s
                """.formatted(name, name, name, name);
    }

    static String correlation(String type, String rules, String condition) {
        return """
                ---
                title: C
                id: c
                correlation:
                  type: %s
                  rules: [%s]
                  group-by: [host]
                  timespan: 1m
                """.formatted(type, rules) + (condition.isEmpty() ? "" : "  condition: " + condition + "\n");
    }
}
