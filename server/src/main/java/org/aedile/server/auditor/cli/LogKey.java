package org.aedile.server.auditor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.audit.note.VerifierKey;

/** The public key of a log, as somebody brought it or as it lies beside the log. */
final class LogKey {
    private static final String FILE = "audit.pub";

    private LogKey() {}

    /** The key that was given as a line or a file, else the one that lies there, which proves less. */
    static VerifierKey of(Optional<String> given, Path beside) {
        if (given.isPresent()) {
            return read(given.get());
        }
        Path file = beside.resolve(FILE);
        if (!Files.exists(file)) {
            throw new AedileException(
                    ErrorCode.MISSING_FIELD,
                    "there is no key of the log in " + beside,
                    "name it with --key: a line name+id+base64, or the file that holds it");
        }
        System.err.println("The key is the one beside the log. Whoever made the log anew made that one too: "
                + "give the key that was handed to you with --key.");
        return read(file.toString());
    }

    static Path besideServer(Path data) {
        return data.resolve("keys");
    }

    static void copy(Path data, Path target) throws IOException {
        Files.copy(besideServer(data).resolve(FILE), target.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static VerifierKey read(String lineOrFile) {
        try {
            Path file = Path.of(lineOrFile);
            return VerifierKey.parse(Files.exists(file) ? Files.readString(file) : lineOrFile);
        } catch (IllegalArgumentException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "the key can't be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + lineOrFile + " can't be read", e);
        }
    }
}
