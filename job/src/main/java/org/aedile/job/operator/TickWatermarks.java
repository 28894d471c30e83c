package org.aedile.job.operator;

import org.aedile.wire.FrameReceipt;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time is the domain's clock: a partition's watermark moves on its ticks and on nothing else, so a replay fires the
 * same timers at the same times, and a partition without observations can't hold time back.
 */
public final class TickWatermarks implements WatermarkGenerator<byte[]> {
    private TickWatermarks() {}

    public static WatermarkStrategy<byte[]> strategy() {
        return WatermarkStrategy.<byte[]>forGenerator(context -> new TickWatermarks())
                .withTimestampAssigner(
                        (frame, logged) -> FrameReceipt.isIn(frame) ? FrameReceipt.millis(frame) : logged);
    }

    @Override
    public void onEvent(byte[] frame, long eventTimestamp, WatermarkOutput output) {
        if (FrameReceipt.isTick(frame)) {
            output.emitWatermark(new Watermark(eventTimestamp));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
