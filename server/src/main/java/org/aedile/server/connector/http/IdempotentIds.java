package org.aedile.server.connector.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Observation ids that follow from an idempotency key and a line; none without a key. */
final class IdempotentIds {
    private static final int DIGEST_BYTES = 12;

    private final String prefix;

    private IdempotentIds(String prefix) {
        this.prefix = prefix;
    }

    static IdempotentIds of(String key) {
        if (key.isEmpty()) {
            return new IdempotentIds("");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
            return new IdempotentIds(text + '.');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id of that line, counted from 1; empty without a key. */
    String id(long line) {
        return prefix.isEmpty() ? "" : prefix + line;
    }
}
