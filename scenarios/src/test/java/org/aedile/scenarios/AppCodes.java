package org.aedile.scenarios;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on a telephone that shows codes (RFC 6238: HMAC-SHA-1, six digits, 30 s), written anew, as every app is. */
final class AppCodes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_LETTER = 5;
    private static final long STEP_SECONDS = 30;

    private final byte[] secret;

    private AppCodes(byte[] secret) {
        this.secret = secret;
    }

    /** With the secret as a person types it from the screen, in base 32. */
    static AppCodes of(String typed) {
        String letters = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * BITS_OF_LETTER / Byte.SIZE);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits = bits << BITS_OF_LETTER | LETTERS.indexOf(letters.charAt(i));
            held += BITS_OF_LETTER;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.put((byte) (bits >> held));
            }
        }
        return new AppCodes(bytes.array());
    }

    static long stepAt(Instant time) {
        return time.getEpochSecond() / STEP_SECONDS;
    }

    /** What the app shows during that step. */
    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = hash.get(hash.limit() - 1) & 0xf;
            return "%06d".formatted((hash.getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }
}
