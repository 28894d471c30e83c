package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aedile.detection.Collected;
import org.aedile.detection.LogLines;
import org.aedile.detection.SourceProfiles;
import org.aedile.wire.FrameReceipt;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: matches of several sources are counted together, and what is no longer counted takes no room. */
class CorrelationOperatorTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    @Test
    void aBurstOverSeveralServersIsOneAlertHoweverItIsHosted() throws Exception {
        LogLines first = new LogLines("srv-1");
        LogLines second = new LogLines("srv-2");
        for (int i = 0; i < 6; i++) {
            first.failed("10.0.0.7", NOON.plusSeconds(2L * i));
            second.failed("10.0.0.7", NOON.plusSeconds(2L * i + 1));
            second.failed("10.0.0." + (50 + i), NOON.plusSeconds(2L * i + 1));
        }
        List<byte[]> log = new ArrayList<>(first.frames);
        log.addAll(second.frames);
        log.sort(Comparator.comparing(FrameReceipt::millis));
        log.add(new FrameWriter().tick("live", NOON.plusSeconds(200).toEpochMilli()));

        Collected collected = new OperatorStepping(LogLines.BURSTS, SourceProfiles.NONE).verify(log, 2);

        assertThat(collected.lines().stream().filter(line -> line.contains("SourceIp")))
                .containsExactly(
                        "raised high: 5 times “Failed log-in” within 2 min, SourceIp 10.0.0.7",
                        "revised high: 10 times “Failed log-in” within 2 min, SourceIp 10.0.0.7",
                        "revised high: 12 times “Failed log-in” within 2 min, SourceIp 10.0.0.7");
    }
}
