package org.aedile.server.notification.internal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a webhook proves who it comes from: {@code t=<seconds since 1970>,v1=<hex>} with HMAC-SHA256 under the shared secret of
 * the seconds, a full stop and the body. Receivers refuse what is older than five minutes, so that nobody can send it again.
 */
final class WebhookSignature {
    static final String HEADER = "Aedile-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    static String of(String body, Instant time, String secret) {
        String signed = time.getEpochSecond() + "." + body;
        return "t=%d,v1=%s".formatted(time.getEpochSecond(), HexFormat.of().formatHex(hmac(signed, secret)));
    }

    private static byte[] hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
