package org.aedile.server.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes, in the one line that people hand to each other: name, id and key.
 *
 * @param name of whoever signs; no blank, no plus
 * @param kind what it signs
 * @param key the Ed25519 key
 */
public record VerifierKey(String name, Kind kind, PublicKey key) {
    /** What a key signs. One key must not serve for both. */
    public enum Kind {
        /** Notes: a log's own checkpoints. */
        NOTE(0x01),
        /** Checkpoints of others, with the time: a witness (tlog-cosignature). */
        COSIGNATURE(0x04);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        private static Kind of(byte code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no key of kind " + code + " is known"));
        }
    }

    public VerifierKey {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new IllegalArgumentException("the key name '" + name + "' is empty or has a blank or a plus in it");
        }
    }

    /** @throws IllegalArgumentException when the line is none, or its id isn't that of its key */
    public static VerifierKey parse(String line) {
        String[] parts = line.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key reads name+id+base64, not '" + line.strip() + "'");
        }
        byte[] coded = Base64.getDecoder().decode(parts[2]);
        if (coded.length == 0) {
            throw new IllegalArgumentException("the key of " + parts[0] + " is empty");
        }
        VerifierKey key = new VerifierKey(
                parts[0], Kind.of(coded[0]), RawEd25519.publicKey(Arrays.copyOfRange(coded, 1, coded.length)));
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key of " + parts[0] + " doesn't have the id " + parts[1]);
        }
        return key;
    }

    /** The line: name, id in hexadecimal, and kind with key in Base64. */
    public String line() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(coded());
    }

    /** Four bytes that tell keys of one name apart. */
    public int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(coded())).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        return RawEd25519.verifies(key, message, signature);
    }

    private byte[] coded() {
        byte[] raw = RawEd25519.raw(key);
        byte[] coded = new byte[1 + raw.length];
        coded[0] = kind.code;
        System.arraycopy(raw, 0, coded, 1, raw.length);
        return coded;
    }

    @Override
    public String toString() {
        return line();
    }
}
