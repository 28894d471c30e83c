package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Collected;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.Stepping;
import org.aedile.job.AlertMessage;
import org.aedile.job.TestResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.AlertJson;
import org.aedile.wire.FrameReceipt;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.PayloadKeys;

/**
 * The kit that the job's operators pass, on top of {@link Stepping}: hosted by Flink, one by one with a tick each second, in
 * batches with rare ticks, and with fresh operators restored after every element, they conclude what detection concludes by
 * itself; and when time has passed, nothing of a correlation is left in Flink's state.
 */
public final class OperatorStepping {
    private static final long SECOND = 1_000;
    /** Below the ten seconds from which a jump of the clock means that the platform was away. */
    private static final int RARELY = 7;

    private static final long LONG_AFTERWARDS_MILLIS = 30L * 86_400_000;

    private final Catalog catalog;
    private final SourceProfiles profiles;

    OperatorStepping(Catalog catalog, SourceProfiles profiles) {
        this.catalog = catalog;
        this.profiles = profiles;
    }

    /** Runs the frames in every way, compares, and gives back what they concluded. */
    Collected verify(List<byte[]> frames, int sources) throws Exception {
        Collected expected = new Stepping(catalog, profiles).verify(frames);
        run(withTicks(frames, 1), false, expected, sources);
        run(withTicks(frames, RARELY), false, expected, sources);
        run(withTicks(frames, 1), true, expected, sources);
        return expected;
    }

    /** The log of these frames: a tick of the domain's clock before what is received at or after its time. */
    public static List<byte[]> withTicks(List<byte[]> frames, int everySeconds) {
        FrameWriter writer = new FrameWriter();
        List<byte[]> log = new ArrayList<>();
        long period = everySeconds * SECOND;
        long next = Math.floorDiv(FrameReceipt.millis(frames.get(0)), period) * period;
        for (byte[] frame : frames) {
            for (; next <= FrameReceipt.millis(frame); next += period) {
                log.add(writer.tick("live", next));
            }
            if (!FrameReceipt.isTick(frame)) {
                log.add(frame);
            }
        }
        log.add(writer.tick("live", FrameReceipt.millis(frames.get(frames.size() - 1))));
        return log;
    }

    /** Their JSON in the order of id and revision, each once: what the projection makes of a log that may repeat. */
    public static List<String> effect(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> alert.id() + ' ' + new String(AlertJson.write(alert), StandardCharsets.UTF_8))
                .distinct()
                .sorted()
                .toList();
    }

    /** What was said, in the order in which it was taken. */
    public static List<Alert> alerts(List<AlertMessage> messages) {
        return messages.stream()
                .map(message -> AlertJson.read(message.json().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private void run(List<byte[]> log, boolean restoring, Collected expected, int sources) throws Exception {
        try (HostedSteps steps = new HostedSteps(TestResources.of(catalog, profiles, PayloadKeys.NONE))) {
            for (byte[] frame : log) {
                steps.feed(frame);
                if (restoring) {
                    steps.restore();
                }
            }
            assertThat(effect(steps.alerts)).isEqualTo(effect(expected.alerts)).hasSameSizeAs(steps.alerts);
            assertThat(steps.matches).containsExactlyInAnyOrderElementsOf(expected.matches);
            assertThat(steps.baselines).containsExactlyInAnyOrderElementsOf(expected.baselines);
            steps.tick(FrameReceipt.millis(log.get(log.size() - 1)) + LONG_AFTERWARDS_MILLIS);
            assertThat(steps.sourceStates()).isEqualTo(sources);
            assertThat(steps.groupStates()).as("groups that are still counted").isZero();
            assertThat(steps.groupTimers()).as("timers of groups").isZero();
        }
    }
}
