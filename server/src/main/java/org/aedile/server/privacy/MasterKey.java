package org.aedile.server.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.aedile.wire.WrappingKey;

/**
 * The file of the key that wraps all payload keys, {@code keys/master.key} of the data directory, readable by its owner
 * only and never part of a backup.
 */
public final class MasterKey {
    private static final String FILE = "keys/master.key";

    private MasterKey() {}

    /** The key of that data directory, made when there is none. */
    public static WrappingKey open(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return WrappingKey.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " can't be used", e);
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
        Files.write(fresh, WrappingKey.newKey().getEncoded());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
