package org.aedile.server.status;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names of the metrics that operators read, and how the status page reads them back. */
public final class Metrics {
    /** Counter: observations that came in, refused ones included. */
    public static final String RECEIVED = "aedile.observations.received";

    /** Counter: observations that are durable on the log. */
    public static final String STORED = "aedile.observations.stored";

    /** Counter: refused observations, tagged {@value #REASON}. */
    public static final String REJECTED = "aedile.observations.rejected";

    /** Tag of {@link #REJECTED}: the word of an error code. */
    public static final String REASON = "reason";

    /** Counter: observations that were lost unseen because too many came, tagged {@value #CHANNEL}. */
    public static final String LOST = "aedile.observations.lost";

    /** Tag of {@link #LOST}: the way on which they were lost. */
    public static final String CHANNEL = "channel";

    /** Gauge, seconds: how long what the projections haven't read has been on the log. */
    public static final String LOG_LAG = "aedile.log.lag";

    /** Counter: alerts that are new, tagged with their severity. */
    public static final String ALERTS_RAISED = "aedile.alerts.raised";

    /** Timer: from receipt of an observation to the frame that shows its alert. */
    public static final String EVENT_TO_SCREEN = "aedile.event.to.screen";

    private Metrics() {}

    /** The sum of all counters of that name. */
    public static long total(MeterRegistry registry, String name) {
        return (long) registry.find(name).meters().stream()
                .mapToDouble(Metrics::count)
                .sum();
    }

    /** The counters of that name by the value of a tag, those above zero. */
    public static Map<String, Long> totals(MeterRegistry registry, String name, String tag) {
        Map<String, Long> sums = registry.find(name).meters().stream()
                .collect(Collectors.groupingBy(
                        meter -> String.valueOf(meter.getId().getTag(tag)),
                        TreeMap::new,
                        Collectors.summingLong(meter -> (long) count(meter))));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static double count(Meter meter) {
        if (meter instanceof Counter counter) {
            return counter.count();
        }
        return meter instanceof FunctionCounter function ? function.count() : 0;
    }
}
