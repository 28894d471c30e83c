package org.aedile.server.log.internal;

import java.util.function.Consumer;
import org.aedile.server.log.LogDomains;
import org.aedile.wire.FrameReceipt;
import org.aedile.wire.FrameWriter;

/**
 * The end of one partition: what may come next. A tick stands before every record that is received at or after its time,
 * and receipt times never decrease. Callers hold its monitor from asking to sending, so that the log has that order.
 */
final class PartitionTail {
    /** Beyond that many ticks in one step, about two days at five seconds, a gap isn't filled. */
    private static final long MOST_FILLED = 35_000;

    private static final long AWAY_MILLIS = 10_000;

    private final String timeDomain;
    private final int number;
    private final LogDomains.Ticks ticks;
    private final FrameWriter writer = new FrameWriter();
    private long latestMillis;
    private long tickedMillis;

    /** @param latestMillis receipt time of the last record, {@link Long#MIN_VALUE} when there's none */
    PartitionTail(String timeDomain, int number, LogDomains.Ticks ticks, long latestMillis) {
        this.timeDomain = timeDomain;
        this.number = number;
        this.ticks = ticks;
        this.latestMillis = latestMillis;
        this.tickedMillis = latestMillis;
    }

    int number() {
        return number;
    }

    /** Hands over the ticks that are due at that time, oldest first. */
    void tickTo(long clockMillis, Consumer<byte[]> send) {
        long period = ticks.periodMillis();
        long newest = Math.floorDiv(clockMillis, period) * period;
        if (newest <= tickedMillis) {
            return;
        }
        long next = tickedMillis == Long.MIN_VALUE ? newest : Math.floorDiv(tickedMillis, period) * period + period;
        boolean fill = ticks.fillsGaps() ? newest - next <= MOST_FILLED * period : newest - tickedMillis <= AWAY_MILLIS;
        for (long time = fill ? next : newest; time <= newest; time += period) {
            tickedMillis = time;
            latestMillis = Math.max(latestMillis, time);
            send.accept(writer.tick(timeDomain, latestMillis));
        }
    }

    /** Hands over the frame, after the ticks that are due before it. */
    void append(byte[] frame, Consumer<byte[]> sendTick, Consumer<byte[]> send) {
        tickTo(FrameReceipt.millis(frame), sendTick);
        byte[] stamped = FrameReceipt.atLeast(frame, latestMillis);
        latestMillis = FrameReceipt.millis(stamped);
        send.accept(stamped);
    }
}
