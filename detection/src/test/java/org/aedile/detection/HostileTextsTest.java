package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aedile.kernel.Alert;
import org.aedile.wire.AlertJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: whatever a source writes and however it is cut off, what is told of it can be written, read and kept. */
class HostileTextsTest {
    private static final String RULES = """
            title: Odd
            id: odd
            name: odd
            logsource: {category: any}
            detection: {s: {what: odd, text: '*'}, condition: s}
            ---
            title: Many odd
            id: many
            correlation: {type: event_count, rules: [odd], group-by: [text], timespan: 5m, generate: true,
              condition: {gte: 2}}
            """;

    /** A character beyond the first plane stands where a text is cut off. */
    @ParameterizedTest
    @ValueSource(ints = {159, 255, 1_023})
    void aTextIsNeverCutOffWithinACharacter(int characters) {
        String text = "x".repeat(characters) + "\uD83D\uDE00".repeat(600);

        List<Alert> alerts = story(text).alerts(RULES);

        assertThat(alerts).extracting(Alert::rule).contains("odd", "many");
        assertThat(alerts).allSatisfy(HostileTextsTest::assertWritable);
    }

    private static Story story(String text) {
        Story story = new Story();
        for (int i = 0; i < 3; i++) {
            story.record(i, "a", "what", "odd", "text", text);
        }
        return story;
    }

    private static void assertWritable(Alert alert) {
        assertThat(AlertJson.read(AlertJson.write(alert))).isEqualTo(alert);
        for (String text : List.of(alert.explanation(), alert.attributes().toString())) {
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
    }
}
