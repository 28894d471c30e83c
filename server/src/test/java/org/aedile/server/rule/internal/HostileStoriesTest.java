package org.aedile.server.rule.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.aedile.detection.rule.Unsupported;
import org.junit.jupiter.api.Test;

/** FEATURE: a story that nobody could wait for, or no memory hold, is refused with the limit that it breaks. */
class HostileStoriesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aStoryIsNotToldForYears() {
        assertRefused("events: [{at: 999999d, source: a, record: {x: 1}}]", "later than 100 d");
        assertRefused("events: [{at: 0s, repeat: 90, every: 2d, source: a, record: {x: 1}}]", "later than 100 d");
    }

    @Test
    void anEventIsNotRepeatedBeyondAllNumbers() {
        assertRefused(
                "events: [{at: 0s, source: a, record: {x: 1}},"
                        + " {at: 1s, repeat: 2147483647, every: 0s, source: a, record: {x: 1}}]",
                "must be 1 to 100000 in all");
    }

    @Test
    void repeatedTextsStayWithinMemory() {
        String text = "{n}".repeat(2_500);

        assertRefused(
                "events: [{at: 0s, repeat: 100000, every: 1s, source: a, record: {x: '" + text + "'}}]",
                "longer than 20000000 characters");
    }

    @Test
    void aStoryBeginsWithinWhatClocksTell() {
        assertRefused(
                "begin: '+1000000000-12-31T23:59:59Z', events: [{at: 0s, source: a, record: {x: 1}}]", "begins at");
    }

    private static void assertRefused(String story, String reason) {
        String yaml = "- {title: T, fires: [], " + story + "}";

        assertThatThrownBy(() -> assertTimeoutPreemptively(SOON, () -> ExampleReader.read(yaml)))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining(reason);
    }
}
