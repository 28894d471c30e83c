package org.aedile.server.history.internal;

/**
 * Packs a column of doubles without loss. Values that are decimal numbers with few places (most sensors') become whole
 * numbers whose differences are short; others are stored as the bytes in which they differ from the one before. Every bit
 * comes back, negative zero and subnormal numbers included.
 */
final class ValuePacking {
    /** Mode 0 to 6: decimal places; this one: differing bits. */
    private static final int MODE_BITS = 15;

    private static final int MAX_PLACES = 6;
    private static final double LARGEST = 1L << 52;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    private ValuePacking() {}

    static void write(ByteWriter out, double[] values, int count) {
        int places = decimalPlaces(values, count);
        if (places > MAX_PLACES) {
            out.putByte(MODE_BITS);
            writeBits(out, values, count);
            return;
        }
        out.putByte(places);
        long before = 0;
        for (int i = 0; i < count; i++) {
            long whole = Math.round(values[i] * POWERS[places]);
            out.putSigned(whole - before);
            before = whole;
        }
    }

    static double[] read(ByteReader in, int count) {
        int mode = in.readByte();
        double[] values = new double[count];
        if (mode == MODE_BITS) {
            readBits(in, values);
            return values;
        }
        long whole = 0;
        for (int i = 0; i < count; i++) {
            whole += in.readSigned();
            values[i] = whole / POWERS[mode];
        }
        return values;
    }

    /** The fewest places in which all values are exact; more than {@link #MAX_PLACES} when there is none. */
    private static int decimalPlaces(double[] values, int count) {
        int places = 0;
        for (int i = 0; i < count; i++) {
            while (places <= MAX_PLACES && !isExact(values[i], places)) {
                places++;
            }
        }
        return places <= MAX_PLACES && !areExact(values, count, places) ? MAX_PLACES + 1 : places;
    }

    /** A large value that is exact with few places may not be with more. */
    private static boolean areExact(double[] values, int count, int places) {
        for (int i = 0; i < count; i++) {
            if (!isExact(values[i], places)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExact(double value, int places) {
        double scaled = value * POWERS[places];
        if (!(Math.abs(scaled) < LARGEST)) {
            return false;
        }
        double back = Math.round(scaled) / POWERS[places];
        return Double.doubleToRawLongBits(back) == Double.doubleToRawLongBits(value);
    }

    /** Per value: how many of the eight bytes differ at the low end left of trailing zeros, then those bytes. */
    private static void writeBits(ByteWriter out, double[] values, int count) {
        long before = 0;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            long difference = bits ^ before;
            int low = difference == 0 ? 0 : Long.numberOfTrailingZeros(difference) >>> 3;
            int high = difference == 0 ? 0 : 8 - (Long.numberOfLeadingZeros(difference) >>> 3);
            out.putByte(low << 4 | high);
            for (int at = low; at < high; at++) {
                out.putByte((int) (difference >>> (at << 3)));
            }
            before = bits;
        }
    }

    private static void readBits(ByteReader in, double[] values) {
        long bits = 0;
        for (int i = 0; i < values.length; i++) {
            int span = in.readByte();
            for (int at = span >>> 4; at < (span & 15); at++) {
                bits ^= (long) in.readByte() << (at << 3);
            }
            values[i] = Double.longBitsToDouble(bits);
        }
    }
}
