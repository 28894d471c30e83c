package org.aedile.wire;

import java.util.Arrays;

/** Kind and receipt time of a frame (layout: {@link FrameFormat}), read and moved without reading the rest. */
public final class FrameReceipt {
    private static final int KIND_AT = 1;
    private static final int RECEIPT_AT = 3;
    private static final int EVENT_AT = 11;

    private FrameReceipt() {}

    /** True when there are bytes enough for a kind and a receipt time; what has fewer is no frame. */
    public static boolean isIn(byte[] frame) {
        return frame.length >= EVENT_AT;
    }

    /** True when the frame is a clock tick and no observation. */
    public static boolean isTick(byte[] frame) {
        return isIn(frame) && frame[KIND_AT] == FrameFormat.KIND_TICK;
    }

    /** Milliseconds since 1970 by the domain's clock. */
    public static long millis(byte[] frame) {
        long millis = 0;
        for (int i = RECEIPT_AT; i < EVENT_AT; i++) {
            millis = millis << 8 | frame[i] & 0xff;
        }
        return millis;
    }

    /**
     * The frame with its receipt time moved to {@code notBeforeMillis} when it is earlier, else the frame itself. The event
     * time stays what it was; so does the key day of sealed content.
     */
    public static byte[] atLeast(byte[] frame, long notBeforeMillis) {
        long receipt = millis(frame);
        if (receipt >= notBeforeMillis) {
            return frame;
        }
        int rest = EVENT_AT;
        long zigzag = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = frame[rest++];
            zigzag |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                break;
            }
        }
        long event = receipt + (zigzag >>> 1 ^ -(zigzag & 1));
        ByteSink sink = new ByteSink();
        for (int i = 0; i < RECEIPT_AT; i++) {
            sink.putByte(frame[i]);
        }
        sink.putLong(notBeforeMillis);
        sink.putSigned(event - notBeforeMillis);
        sink.putBytes(Arrays.copyOfRange(frame, rest, frame.length));
        return sink.toByteArray();
    }
}
