package org.aedile.server.history.internal;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. One thread. */
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int readByte() {
        return bytes[at++] & 0xff;
    }

    int readInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | readByte();
        }
        return value;
    }

    long readLong() {
        return (long) readInt() << 32 | readInt() & 0xffffffffL;
    }

    long readVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = readByte();
            value |= (next & 0x7fL) << shift;
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number of a block is longer than ten bytes");
    }

    int readCount() {
        return Math.toIntExact(readVarint());
    }

    long readSigned() {
        long value = readVarint();
        return value >>> 1 ^ -(value & 1);
    }

    String readText() {
        int length = readCount();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    byte[] readBytes(int count) {
        byte[] part = java.util.Arrays.copyOfRange(bytes, at, at + count);
        at += count;
        return part;
    }
}
