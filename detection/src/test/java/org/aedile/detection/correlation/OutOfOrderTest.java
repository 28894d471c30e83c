package org.aedile.detection.correlation;

import static org.aedile.detection.correlation.CorrelationTypesTest.correlation;
import static org.aedile.detection.correlation.CorrelationTypesTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aedile.detection.Story;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FEATURE: what comes late or out of order, within the allowed lateness, ends in the same alerts as in
 * order. Of a rule that must be sustained it is asked that each source speaks in its own order: what speaks against the rule
 * is only kept while the rule holds.
 */
class OutOfOrderTest {
    private static final String RULES = rule("tried") + rule("entered") + rule("copied");
    private static final int ROUNDS = 25;
    private static final int EVENTS = 60;
    private static final int LONG_EPISODE = 400;

    static Stream<String> correlations() {
        return Stream.of(
                correlation("event_count", "tried", "{gte: 4}"),
                correlation("event_count", "tried, entered", "{gte: 3, lte: 5}"),
                correlation("event_count", "tried", "{lt: 2}"),
                correlation("value_count", "tried", "{field: port, gte: 3}"),
                correlation("value_sum", "copied", "{field: bytes, gte: 20}"),
                correlation("value_avg", "copied", "{field: bytes, lt: 4}"),
                correlation("value_percentile", "copied", "{field: bytes, percentile: 75, gte: 8}"),
                correlation("temporal", "tried, entered, copied", ""),
                correlation("temporal", "tried, entered, copied", "tried and not copied"),
                correlation("temporal_ordered", "tried, entered, copied", ""),
                correlation("temporal_ordered", "tried, entered, tried", ""),
                correlation("temporal", "tried", "") + "  absent: [entered]\n",
                correlation("temporal_ordered", "tried, copied", "") + "  absent: [entered]\n",
                correlation("temporal", "tried, entered", "") + "  near: 150m\n",
                correlation("temporal_ordered", "tried, entered, copied", "") + "  near: 150m\n",
                correlation("temporal", "tried", "") + "  sustained: 40s\n",
                correlation("event_count", "tried", "{gte: 3}").replace("title: C", "title: M\nname: many")
                        + correlation("temporal_ordered", "many, entered", "").replace("id: c", "id: d"));
    }

    @ParameterizedTest
    @MethodSource("correlations")
    void theSameAlertsStandInTheEnd(String correlation) {
        long first = Long.getLong("aedile.seed", System.nanoTime());
        int standing = 0;
        for (long seed = first; seed < first + ROUNDS; seed++) {
            Random random = new Random(seed);
            Story story = story(random);
            List<String> inOrder = essence(story.alerts(RULES + correlation));
            Story late = correlation.contains("sustained")
                    ? story.delayedBySource(() -> random.nextInt(55_000))
                    : story.delayed(() -> random.nextInt(55_000));
            List<String> disordered = essence(late.alerts(RULES + correlation));
            assertThat(disordered).as("seed %d", seed).isEqualTo(inOrder);
            standing += inOrder.size();
        }
        assertThat(standing).as("alerts in all rounds from seed %d", first).isPositive();
    }

    @Test
    void aLongEpisodeKeepsWhereItBegan() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        Random random = new Random(seed);
        Story story = new Story();
        for (int i = 0; i < LONG_EPISODE; i++) {
            story.record(i, "s-" + random.nextInt(3), "event", "tried", "host", "h-0");
        }
        String rules = RULES + correlation("event_count", "tried", "{gte: 4}");

        List<String> disordered =
                essence(story.delayed(() -> random.nextInt(3_000)).alerts(rules));

        assertThat(disordered).as("seed %d", seed).isNotEmpty().isEqualTo(essence(story.alerts(rules)));
    }

    private static Story story(Random random) {
        Story story = new Story();
        String[] events = {"tried", "tried", "entered", "copied"};
        double second = 0;
        for (int i = 0; i < EVENTS; i++) {
            second += random.nextInt(4) == 0 ? random.nextInt(90) : random.nextInt(12);
            story.at(
                    second,
                    "s-" + random.nextInt(3),
                    GeoPoint.of(43.73 + random.nextInt(5) * 0.001, 7.42),
                    "event",
                    events[random.nextInt(events.length)],
                    "host",
                    "h-" + random.nextInt(2),
                    "port",
                    Integer.toString(random.nextInt(4)),
                    "bytes",
                    Double.toString(random.nextInt(100) / 10.0));
        }
        return story;
    }

    /** What must not depend on the order: all but how often it was told, and when. */
    private static List<String> essence(List<Alert> told) {
        return Story.standing(told).stream()
                .filter(alert -> alert.kind().equals("correlation"))
                .map(alert -> alert.id() + " " + alert.startTime() + " " + alert.endTime() + " " + alert.explanation()
                        + " " + alert.attributes() + " " + alert.observations() + " " + alert.source())
                .toList();
    }
}
