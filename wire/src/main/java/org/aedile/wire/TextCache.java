package org.aedile.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decoded texts that repeat, found by their bytes: a direct-mapped table, so it never grows and an unlucky text is simply
 * decoded again. One thread.
 */
final class TextCache {
    private static final int SIZE = 1 << 10;
    private static final int MAX_LENGTH = 64;

    private final byte[][] keys = new byte[SIZE][];
    private final @Nullable String[] values = new @Nullable String[SIZE];

    String get(byte[] bytes, int at, int length, int hash) {
        if (length > MAX_LENGTH) {
            return new String(bytes, at, length, StandardCharsets.UTF_8);
        }
        int slot = hash & SIZE - 1;
        byte[] key = keys[slot];
        String value = values[slot];
        if (value != null && Arrays.equals(key, 0, key.length, bytes, at, at + length)) {
            return value;
        }
        String decoded = new String(bytes, at, length, StandardCharsets.UTF_8);
        keys[slot] = Arrays.copyOfRange(bytes, at, at + length);
        values[slot] = decoded;
        return decoded;
    }

    /** Over UTF-8 bytes; {@link #hash(String)} gives the same for the same text. */
    static int hash(byte[] bytes, int at, int length) {
        int hash = 0;
        for (int i = at; i < at + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }

    static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return hash(bytes, 0, bytes.length);
            }
            hash = 31 * hash + c;
        }
        return hash ^ hash >>> 15;
    }

    /** FNV-1a over bytes from {@code start} to before {@code end}, then mixed so that every bit counts. */
    static long longHash(byte[] bytes, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ bytes[i] & 0xff) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
