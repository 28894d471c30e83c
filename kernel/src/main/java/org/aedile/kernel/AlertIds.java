package org.aedile.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic alert ids: the first 128 bits of SHA-256 over domain, rule, key and the window's start. */
public final class AlertIds {
    private static final char SEPARATOR = '\u001f';

    private AlertIds() {}

    /**
     * @param timeDomain id of the time domain
     * @param rule id of the rule or detector setting
     * @param key what it is about: a source and property, or a correlation's group
     * @param windowStartMillis canonical start of the window or episode, event time
     * @return 32 hexadecimal digits
     */
    public static String of(String timeDomain, String rule, String key, long windowStartMillis) {
        String text = timeDomain + SEPARATOR + rule + SEPARATOR + key + SEPARATOR + windowStartMillis;
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
