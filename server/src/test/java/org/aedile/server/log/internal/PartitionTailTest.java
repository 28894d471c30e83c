package org.aedile.server.log.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.LogSource;
import org.aedile.server.log.LogDomains;
import org.aedile.wire.FrameReceipt;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: a tick stands before every record that is received at or after its time; receipt times never decrease. */
class PartitionTailTest {
    private static final LogDomains.Ticks LIVE = new LogDomains.Ticks(1_000, false);
    private static final LogDomains.Ticks DRIVEN = new LogDomains.Ticks(5_000, true);

    private final List<Long> written = new ArrayList<>();

    @Test
    void tickPrecedesTheRecordOfItsSecond() {
        PartitionTail tail = new PartitionTail("live", 0, LIVE, Long.MIN_VALUE);
        append(tail, 10_200);
        append(tail, 11_900);
        append(tail, 12_000);
        assertThat(written).containsExactly(10_000L, 10_200L, 11_000L, 11_900L, 12_000L, 12_000L);
    }

    @Test
    void recordThatLostARaceIsMovedToTheTick() {
        PartitionTail tail = new PartitionTail("live", 0, LIVE, Long.MIN_VALUE);
        append(tail, 10_200);
        tail.tickTo(11_010, this::note);
        append(tail, 10_990);
        assertThat(written).endsWith(11_000L, 11_000L);
    }

    @Test
    void absenceOfThePlatformIsOneTick() {
        PartitionTail tail = new PartitionTail("live", 0, LIVE, 10_500);
        tail.tickTo(100_700, this::note);
        assertThat(written).containsExactly(100_000L);
    }

    @Test
    void gapInAReplayIsFilled() {
        PartitionTail tail = new PartitionTail("replay-a", 0, DRIVEN, 10_500);
        append(tail, 27_000);
        assertThat(written).containsExactly(15_000L, 20_000L, 25_000L, 27_000L);
    }

    private void append(PartitionTail tail, long receiptMillis) {
        FrameWriter.Header header = new FrameWriter.Header(
                "live", "city", "air-7", "o1", receiptMillis, receiptMillis, Optional.empty(), LogSource.NONE);
        tail.append(new FrameWriter().reading(header, "pm10", 1, "ug/m3"), this::note, this::note);
    }

    private void note(byte[] frame) {
        written.add(FrameReceipt.millis(frame));
    }
}
