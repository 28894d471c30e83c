package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.Collected;
import org.aedile.detection.LogLines;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.Match;
import org.aedile.job.TestResources;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameReceipt;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.PayloadKeys;
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

    @Test
    void aGroupThatCannotBeJudgedIsPassedOverAndTheOthersGoOn() throws Exception {
        TestResources resources = TestResources.of(LogLines.BURSTS, CorrelationOperatorTest::find, PayloadKeys.NONE);
        try (HostedSteps steps = new HostedSteps(resources)) {
            for (int i = 0; i < 5; i++) {
                steps.feed(match("unreadable", i));
                steps.feed(match("srv-1", i));
            }
            steps.tick(NOON.plusSeconds(10).toEpochMilli());

            assertThat(steps.alerts)
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.source().value()).isEqualTo("srv-1"));
            assertThat(resources.progress().skipped()).isEqualTo(1);
            assertThat(steps.groupStates()).isEqualTo(1);
        }
    }

    private static Optional<SourceProfile> find(String source) {
        if (source.equals("unreadable")) {
            throw new IllegalStateException("nothing can be read of " + source);
        }
        return Optional.empty();
    }

    private static Match match(String source, int number) {
        long time = NOON.plusSeconds(number).toEpochMilli();
        return new Match(
                "burst",
                "failed",
                Match.Kind.HOLDS,
                1,
                "burst\u001f" + source,
                new Match.Origin("live", "it", source, "o-" + number, Optional.empty()),
                time,
                time,
                0,
                List.of());
    }
}
