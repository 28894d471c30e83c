package org.aedile.server.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aedile.server.config.SecretFile;
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
                SecretFile.makeDirectoryOf(file);
                SecretFile.write(file, WrappingKey.newKey().getEncoded());
            }
            return WrappingKey.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + file + " can't be used", e);
        }
    }
}
