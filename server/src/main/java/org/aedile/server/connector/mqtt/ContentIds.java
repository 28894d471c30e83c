package org.aedile.server.connector.mqtt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Ids of observations that have none, from their bytes: a message that a client sends again after a broken connection is
 * the same observation.
 */
final class ContentIds {
    private static final int DIGEST_BYTES = 12;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(ContentIds::sha256);

    private ContentIds() {}

    static String of(byte[] payload) {
        byte[] digest = SHA_256.get().digest(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
