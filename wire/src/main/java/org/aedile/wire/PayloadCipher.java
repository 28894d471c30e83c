package org.aedile.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM over a frame's content; the source and the day are authenticated with it. Stateless but for randomness. */
final class PayloadCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PayloadCipher() {}

    /** Nonce followed by ciphertext and tag. */
    static byte[] seal(byte[] content, SecretKey key, String source, long epochDay) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, source, epochDay).doFinal(content);
            byte[] result = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, result, NONCE_BYTES, sealed.length);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt content of " + source, e);
        }
    }

    /** The content; throws when the bytes are not what was sealed under this key, source and day. */
    static byte[] open(byte[] sealed, SecretKey key, String source, long epochDay) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, source, epochDay)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content of " + source + " is not what was sealed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String source, long epochDay)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((source + "\u001f" + epochDay).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
