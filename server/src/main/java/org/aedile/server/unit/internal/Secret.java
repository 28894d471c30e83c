package org.aedile.server.unit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets with 256 bits of randomness; only their SHA-256 is kept. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 9;

    private Secret() {}

    static String random() {
        return random(SECRET_BYTES);
    }

    /** A name for something, unlikely to be guessed or there twice. */
    static String randomId() {
        return random(ID_BYTES);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In constant time. */
    static boolean matches(byte[] hash, String secret) {
        return MessageDigest.isEqual(hash, hash(secret));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
