package org.aedile.server.access.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that an app shows, a new one every 30 s: TOTP, RFC 6238, with HMAC-SHA-1 and six digits, as every app knows them. A
 * code of the step before and of the next one is good too, for clocks that differ.
 */
final class Totp {
    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int DRIFT_STEPS = 1;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /** Number of 30-s steps since 1970. */
    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step: RFC 4226, section 5.3. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        String text = Integer.toString(truncated % (int) Math.pow(10, digits));
        return "0".repeat(digits - text.length()) + text;
    }

    /** The step of which that is the code now; empty when it is of none. */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        long current = stepAt(now);
        for (long step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
            if (code(secret, step, DIGITS).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
