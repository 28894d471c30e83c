package org.aedile.benchmarks.stream;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Writes readings as lines of JSON into one array, as a concentrator in the city would send them. One thread. */
final class ReadingLines {
    private static final double NOISE = 8;
    private static final byte[] SOURCE = ascii("{\"source\":\"counter-");
    private static final byte[] ID = ascii("\",\"id\":\"");
    private static final byte[] TIME = ascii("\",\"time\":");
    private static final byte[] VALUE = ascii(",\"property\":\"" + Counters.PROPERTY + "\",\"value\":");
    private static final byte[] END = ascii(",\"unit\":\"" + Counters.UNIT + "\"}\n");

    private byte[] bytes = new byte[1 << 18];
    private int length;
    private int lines;

    /** Roughly normal, standard deviation {@value #NOISE}: the sum of three uniform ones. */
    static double noise(SplittableRandom random) {
        return NOISE * 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }

    void clear() {
        length = 0;
        lines = 0;
    }

    int lines() {
        return lines;
    }

    int length() {
        return length;
    }

    /** Valid until the next {@link #clear()}; the first {@link #length()} bytes count. */
    byte[] bytes() {
        return bytes;
    }

    /** One reading, its value with one decimal. */
    void add(int source, long id, long timeMillis, double value) {
        reserve();
        put(SOURCE);
        putNumber(source);
        put(ID);
        putNumber(id);
        put(TIME);
        putNumber(timeMillis);
        put(VALUE);
        long tenths = Math.round(value * 10);
        putNumber(tenths / 10);
        bytes[length++] = '.';
        bytes[length++] = (byte) ('0' + tenths % 10);
        put(END);
        lines++;
    }

    private void reserve() {
        if (bytes.length - length < 256) {
            bytes = java.util.Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    private void putNumber(long number) {
        int start = length;
        long rest = number;
        do {
            bytes[length++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int low = start, high = length - 1; low < high; low++, high--) {
            byte swapped = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = swapped;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
