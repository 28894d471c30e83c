package org.aedile.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aedile backup}: everything that is kept, from the running server into one file. */
@Command(
        name = "backup",
        description = {
            "Writes all tables, the log and the newest checkpoints to a file while the server runs.",
            "The keys of sealed content are not in it, so that what was erased stays erased; --keys writes the living"
                    + " ones to a file of their own. Replace that file with each backup and keep no old ones."
        })
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Option(names = "--keys", paramLabel = "KEYS", description = "Also write the living keys to this file.")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        LocalServer server = LocalServer.require(directory.path());
        fetch(server, "/api/v1/backup", file);
        if (keys != null) {
            fetch(server, "/api/v1/backup/keys", keys);
        }
        System.out.println(file);
        return CommandLine.ExitCode.OK;
    }

    /** A file of that name is there only when it is whole. */
    private static void fetch(LocalServer server, String path, Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(
                directory == null ? Path.of(".") : directory,
                "backup",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (InputStream in = server.get(path)) {
            try (OutputStream out = Files.newOutputStream(fresh)) { // into this very file, which is the owner's only
                in.transferTo(out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
