package org.aedile.server.rule.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Observation;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/** One story told to the rules. The clock goes second by second, as it does in the control room. */
final class ExampleRun implements DetectionOutput {
    private static final long TICK_MILLIS = 1_000;

    private final Map<String, Alert> told = new LinkedHashMap<>();

    private ExampleRun() {}

    /**
     * Ids of the rules that told of something and have not taken it back when all is over.
     *
     * @param waitMillis how long the clock goes on after the last event
     */
    static Set<String> firing(Example example, Catalog catalog, long waitMillis) {
        ExampleRun run = new ExampleRun();
        run.tell(example, catalog, waitMillis);
        Set<String> firing = new TreeSet<>();
        for (Alert alert : run.told.values()) {
            if (alert.status() != Alert.Status.RETRACTED) {
                firing.add(alert.rule());
            }
        }
        return firing;
    }

    private void tell(Example example, Catalog catalog, long waitMillis) {
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), new ExampleSources(example), this);
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        long clock = example.begin().toEpochMilli();
        for (Observation observation : example.events()) {
            clock = tick(detection, clock, observation.receiptTime());
            detection.observe(view.wrap(writer.write(observation)));
        }
        tick(detection, clock, Instant.ofEpochMilli(clock + waitMillis));
    }

    private static long tick(LocalDetection detection, long from, Instant until) {
        long clock = from;
        for (; clock <= until.toEpochMilli(); clock += TICK_MILLIS) {
            detection.tick(clock);
        }
        return clock;
    }

    @Override
    public void alert(Alert alert) {
        told.put(alert.id(), alert);
    }

    @Override
    public void match(Match match) {}

    @Override
    public void baseline(BaselineUpdate update) {}
}
