package org.aedile.benchmarks.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;
import org.aedile.server.source.Source;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/** Lets the real detectors watch four weeks of one counter that end now. */
final class FourWeeks {
    private static final long LENGTH_MILLIS = Duration.ofDays(28).toMillis();
    private static final long STEP_MILLIS = Duration.ofMinutes(5).toMillis();

    private final Catalogs catalogs;
    private final long endMillis;

    FourWeeks(Catalogs catalogs, Instant end) {
        this.catalogs = catalogs;
        this.endMillis = end.toEpochMilli();
    }

    /** The learned state as bytes. */
    byte[] learn(Source source, int rhythm) throws IOException {
        SourceStep step = new SourceStep(catalogs, id -> Optional.of(source.profile(Instant.EPOCH)), new Nowhere());
        SourceState state = step.newState();
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        SplittableRandom random = new SplittableRandom(rhythm);
        for (long time = endMillis - LENGTH_MILLIS; time < endMillis; time += STEP_MILLIS) {
            FrameWriter.Header header = new FrameWriter.Header(
                    "live",
                    source.agency().value(),
                    source.id().value(),
                    Long.toString(time, Character.MAX_RADIX),
                    time,
                    time,
                    Optional.empty(),
                    source.logSource());
            double value = Counters.usual(rhythm, time) + ReadingLines.noise(random);
            step.observe(state, view.wrap(writer.reading(header, Counters.PROPERTY, value, Counters.UNIT)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SourceStateCodec().write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** What was alerted weeks ago is of no interest. */
    private static final class Nowhere implements DetectionOutput {
        @Override
        public void alert(Alert alert) {}

        @Override
        public void match(Match match) {}

        @Override
        public void baseline(BaselineUpdate update) {}
    }
}
