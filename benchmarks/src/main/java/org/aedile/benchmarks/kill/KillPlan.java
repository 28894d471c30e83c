package org.aedile.benchmarks.kill;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is sent in a round, the same in each: {@value #SOURCES} sources, half of them by MQTT, each with a reading every
 * {@value #PERIOD_MILLIS} ms, 2,000 a second together. A reading's value is its number, so each can be found again; every
 * now and then a source reports what is impossible, which raises an alert whose start shows whether anything is missing.
 */
final class KillPlan {
    static final int SOURCES = 40;
    static final int READINGS = 800;
    static final long PERIOD_MILLIS = 20;
    static final String PROPERTY = "count";
    static final String UNIT = "1";

    /** Above it a reading is impossible. */
    static final double VALID_HIGH = 1e6;

    private static final int EPISODE_EVERY = 200;
    private static final int EPISODE_LENGTH = 5;

    private KillPlan() {}

    static long lengthMillis() {
        return READINGS * PERIOD_MILLIS;
    }

    static String source(int round, int number) {
        return "kill-" + round + "-" + number;
    }

    static List<Integer> mqttSources() {
        return IntStream.range(0, SOURCES / 2).boxed().toList();
    }

    static List<Integer> httpSources() {
        return IntStream.range(SOURCES / 2, SOURCES).boxed().toList();
    }

    static long eventTime(long baseMillis, int reading) {
        return baseMillis + reading * PERIOD_MILLIS;
    }

    /** The episodes of two sources never coincide, so that each alert has a place of its own. */
    static double value(int source, int reading) {
        boolean impossible = (reading + source * EPISODE_LENGTH) % EPISODE_EVERY < EPISODE_LENGTH;
        return impossible ? VALID_HIGH + 1 + reading : reading;
    }

    static String json(String source, int reading, long baseMillis, double value) {
        return "{\"source\":\"%s\",\"id\":\"%d\",\"time\":%d,\"property\":\"%s\",\"value\":%s,\"unit\":\"%s\"}"
                .formatted(source, reading, eventTime(baseMillis, reading), PROPERTY, value, UNIT);
    }
}
