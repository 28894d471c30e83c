package org.aedile.server.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps all payload keys, in {@code keys/master.key} of the data directory, readable by its owner only and
 * never part of a backup. Wrapping is AES-256-GCM; source and day are authenticated with it. Thread-safe.
 */
public final class MasterKey {
    private static final String FILE = "keys/master.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
    }

    /** The key of that data directory, made when there is none. */
    public static MasterKey open(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "%s has %d bytes, a master key has %d".formatted(file, bytes.length, KEY_BYTES));
            }
            return new MasterKey(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " can't be used", e);
        }
    }

    /** A new random AES-256 key. */
    public static SecretKey newKey() {
        return new SecretKeySpec(random(KEY_BYTES), "AES");
    }

    /** The key as it may be stored: nonce, ciphertext and tag. */
    public byte[] wrap(SecretKey payloadKey, String source, long epochDay) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, payloadKey.getEncoded(), source, epochDay);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * @throws IllegalStateException when it was wrapped under another master key, source or day
     */
    public SecretKey unwrap(byte[] wrapped, String source, long epochDay) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
        return new SecretKeySpec(crypt(Cipher.DECRYPT_MODE, nonce, sealed, source, epochDay), "AES");
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, String source, long epochDay) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((source + '\u001f' + epochDay).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the payload key of " + source + ", day " + epochDay + ", is not wrapped under this master key", e);
        }
    }

    private static void make(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalStateException(file + " has no directory");
        }
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                directory,
                "master",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, random(KEY_BYTES));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
