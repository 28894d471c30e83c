package org.aedile.server.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.audit.note.VerifierKey.Kind;
import org.aedile.server.config.SecretFile;

/**
 * The file of the key that signs checkpoints, {@code keys/audit.key} of the data directory, readable by its owner only and
 * never part of a backup. Beside it lies the public half, {@code keys/audit.pub}, to be handed to auditors and witnesses.
 */
final class AuditKey {
    private static final String SECRET = "keys/audit.key";
    private static final String PUBLIC = "keys/audit.pub";

    private AuditKey() {}

    /**
     * The key of that data directory, made when there is none.
     *
     * @param name names a new key
     */
    static SigningKey open(Path dataDirectory, Supplier<String> name) {
        Path file = dataDirectory.resolve(SECRET);
        try {
            if (!Files.exists(file)) {
                make(dataDirectory, SigningKey.generate(name.get(), Kind.NOTE));
            }
            return SigningKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the audit log " + file + " can't be used", e);
        }
    }

    private static void make(Path dataDirectory, SigningKey key) throws IOException {
        Path secret = dataDirectory.resolve(SECRET);
        SecretFile.makeDirectoryOf(secret);
        Files.writeString(dataDirectory.resolve(PUBLIC), key.verifier().line() + "\n");
        SecretFile.write(secret, (key.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
