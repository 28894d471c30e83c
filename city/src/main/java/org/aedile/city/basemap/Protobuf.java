package org.aedile.city.basemap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the few kinds of Protocol Buffers fields that a vector tile has. */
final class Protobuf {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
    }

    void decimal(int field, double value) {
        varint((long) field << 3 | FIXED_64);
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(bytes.putDouble(value).array());
    }

    void text(int field, String value) {
        bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void message(int field, Protobuf message) {
        bytes(field, message.toByteArray());
    }

    /** A packed list of numbers: of the array, the first {@code count}. */
    void numbers(int field, int[] values, int count) {
        Protobuf packed = new Protobuf();
        for (int i = 0; i < count; i++) {
            packed.varint(values[i]);
        }
        message(field, packed);
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    /** A signed number as an unsigned one, small when it is near 0. */
    static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private void bytes(int field, byte[] bytes) {
        varint((long) field << 3 | LENGTH_DELIMITED);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
