package org.aedile.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.aedile.server.config.SecretFile;

/**
 * The secret in the data directory by which commands on the same machine are let in: whoever may read that file may
 * administer the server. Made anew at each start, readable by its owner only.
 */
public final class LocalToken {
    private static final String FILE = "local.token";

    private final byte[] secret;

    private LocalToken(byte[] secret) {
        this.secret = secret;
    }

    /** Makes a new secret and leaves it in the data directory. */
    public static LocalToken write(Path dataDirectory) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Files.createDirectories(dataDirectory);
            SecretFile.write(dataDirectory.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the token for local commands can't be written", e);
        }
        return new LocalToken(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret of the server that uses this data directory; empty when there is none or it isn't ours to read. */
    public static Optional<String> read(Path dataDirectory) {
        try {
            return Optional.of(Files.readString(dataDirectory.resolve(FILE)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Compares in constant time. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(secret, candidate.getBytes(StandardCharsets.UTF_8));
    }
}
