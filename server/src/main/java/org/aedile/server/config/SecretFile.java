package org.aedile.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner reads: whole or not there, never open to others for a moment. */
public final class SecretFile {
    private static final FileAttribute<?> OWN_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SecretFile() {}

    /** Makes the directory of a secret for its owner alone; one that is there stays as it is. */
    public static void makeDirectoryOf(Path file) throws IOException {
        Files.createDirectories(directoryOf(file), OWN_DIRECTORY);
    }

    /** Writes the secret in the place of what was there; its directory must be there. */
    public static void write(Path file, byte[] secret) throws IOException {
        Path fresh = Files.createTempFile(directoryOf(file), "secret", ".new", OWN_FILE);
        Files.write(fresh, secret);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path directoryOf(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalStateException(file + " has no directory");
        }
        return directory;
    }
}
