package org.aedile.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps payload keys before they are stored, so that the database alone reads nothing. Wrapped is what {@link
 * PayloadCipher} makes of the key's bytes: nonce, ciphertext and tag, source and day authenticated. Thread-safe.
 */
public final class WrappingKey {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private WrappingKey(SecretKey key) {
        this.key = key;
    }

    /**
     * The key in that file, 32 bytes as they are.
     *
     * @throws IOException when it can't be read
     * @throws IllegalStateException when it has another length
     */
    public static WrappingKey read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "%s has %d bytes, a wrapping key has %d".formatted(file, bytes.length, KEY_BYTES));
        }
        return new WrappingKey(new SecretKeySpec(bytes, "AES"));
    }

    /** A new random AES-256 key. */
    public static SecretKey newKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return new SecretKeySpec(random, "AES");
    }

    /**
     * A payload key as it may be stored.
     *
     * @param source source id
     * @param epochDay days since 1970, UTC
     */
    public byte[] wrap(SecretKey payloadKey, String source, long epochDay) {
        return PayloadCipher.seal(payloadKey.getEncoded(), key, source, epochDay);
    }

    /**
     * The payload key.
     *
     * @throws IllegalStateException when it was wrapped under another key, source or day
     */
    public SecretKey unwrap(byte[] wrapped, String source, long epochDay) {
        try {
            return new SecretKeySpec(PayloadCipher.open(wrapped, key, source, epochDay), "AES");
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the payload key of " + source + ", day " + epochDay + ", is not wrapped under this master key", e);
        }
    }
}
