package org.aedile.server.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.audit.note.VerifierKey.Kind;

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
        Path directory = dataDirectory.toAbsolutePath().resolve("keys");
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                directory,
                "audit",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, key.text() + "\n");
        Files.writeString(dataDirectory.resolve(PUBLIC), key.verifier().line() + "\n");
        Files.move(fresh, dataDirectory.resolve(SECRET), StandardCopyOption.ATOMIC_MOVE);
    }
}
