package org.aedile.server.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import org.aedile.server.auditor.DirectoryCopy;
import org.aedile.server.auditor.internal.ServerCopy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aedile audit export}: the whole log into files, to be carried away. */
@Command(
        name = "export",
        description = "Writes the whole audit log to files (C2SP tlog-tiles), from the server that runs here.")
final class ExportLog implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "Directory to write into; one that holds an older copy is brought up to date.")
    private Path target;

    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Override
    public Integer call() throws IOException {
        Path data = directory.path();
        Files.createDirectories(target);
        long entries = new DirectoryCopy(target).fillFrom(new ServerCopy(LocalServer.require(data)));
        LogKey.copy(data, target);
        System.out.println(entries + " entries in " + target);
        return CommandLine.ExitCode.OK;
    }
}
