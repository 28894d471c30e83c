package org.aedile.server.access.internal;

/** Base32 of RFC 4648 without padding: what people can read to each other and type. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : bytes) {
            buffer = (buffer << Byte.SIZE | one & 0xff) & 0xffff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt(buffer >> held & 0x1f));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt(buffer << BITS - held & 0x1f));
        }
        return text.toString();
    }
}
