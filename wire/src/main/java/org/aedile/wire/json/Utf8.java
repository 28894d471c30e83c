package org.aedile.wire.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks bytes to be well-formed UTF-8 (Unicode 16, table 3-7); eight ASCII bytes a step. */
final class Utf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** Offset of the first byte that is not well-formed, counted from {@code from}, or −1. */
    static int firstInvalid(byte[] bytes, int from, int length) {
        int end = from + length;
        int at = from;
        while (at < end) {
            if (at + 8 <= end && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
                at += 8;
            } else if (bytes[at] >= 0) {
                at++;
            } else {
                int step = sequenceLength(bytes, at, end);
                if (step == 0) {
                    return at - from;
                }
                at += step;
            }
        }
        return -1;
    }

    /** Length of the well-formed sequence of more than one byte at that position, or 0. */
    private static int sequenceLength(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
