package org.aedile.server.access.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What is given out for the next few minutes and comes back: a log-in that waits for its second step, the challenge to a
 * passkey. A ticket is signed and not stored, so that asking for many of them fills nothing; only those that were spent are
 * remembered, until they would have expired. A restart makes all of them worthless. Thread-safe.
 */
@Component
class Tickets {
    static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();

    Tickets(InstantSource clock) {
        this.clock = clock;
        byte[] secret = new byte[MAC_BYTES];
        RANDOM.nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** What a ticket is good for. */
    enum Purpose {
        /** The password was right, the second step is missing. */
        SECOND_STEP,
        /** A passkey alone: it has to verify its user. */
        PASSKEY,
        /** A passkey after the password. */
        PASSKEY_STEP,
        /** A new passkey of somebody who is logged in. */
        NEW_PASSKEY
    }

    /** A new ticket. {@code subject} is whom it is for; empty for anybody. */
    String issue(Purpose purpose, String subject) {
        byte[] name = subject.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] body = ByteBuffer.allocate(Long.BYTES + NONCE_BYTES + name.length)
                .putLong(clock.instant().plus(LIFETIME).toEpochMilli())
                .put(nonce)
                .put(name)
                .array();
        byte[] mac = sign(purpose, body);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(body.length + MAC_BYTES)
                        .put(body)
                        .put(mac)
                        .array());
    }

    /** Whom that ticket is for, when it is ours, for this purpose, and neither expired nor spent. */
    Optional<String> read(Purpose purpose, String ticket) {
        byte[] bytes = decode(ticket);
        if (bytes.length < Long.BYTES + NONCE_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, body.length, bytes.length);
        boolean good = MessageDigest.isEqual(mac, sign(purpose, body))
                && expiry(body).isAfter(clock.instant())
                && !spent.containsKey(ticket);
        int start = Long.BYTES + NONCE_BYTES;
        return good
                ? Optional.of(new String(body, start, body.length - start, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** The same, once. */
    Optional<String> spend(Purpose purpose, String ticket) {
        Optional<String> subject = read(purpose, ticket);
        Instant now = clock.instant();
        spent.values().removeIf(expiry -> !expiry.isAfter(now));
        return subject.filter(name -> spent.putIfAbsent(ticket, now.plus(LIFETIME)) == null);
    }

    private static Instant expiry(byte[] body) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong());
    }

    private static byte[] decode(String ticket) {
        try {
            return Base64.getUrlDecoder().decode(ticket);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(Purpose purpose, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
