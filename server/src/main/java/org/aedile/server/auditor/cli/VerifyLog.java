package org.aedile.server.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.VerifierKey;
import org.aedile.server.auditor.DirectoryCopy;
import org.aedile.server.auditor.LogCopy;
import org.aedile.server.auditor.Verification;
import org.aedile.server.auditor.Verification.Report;
import org.aedile.server.auditor.internal.ServerCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aedile audit verify}: proves a log and names what was changed. */
@Command(
        name = "verify",
        description = {
            "Proves the audit log: that every entry is the one that was signed, and that none is missing or was inserted.",
            "Names every entry that isn't by its number. With DIR it needs no server."
        })
final class VerifyLog implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A copy that 'aedile audit export' wrote; the running server's log when absent.")
    private @Nullable Path copy;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The log's public key: the line, or a file that holds it.")
    private @Nullable String key;

    @Option(
            names = "--kept",
            paramLabel = "FILE",
            description = "A checkpoint from earlier or from a witness, which the log must go on from; several times.")
    private List<Path> kept = new ArrayList<>();

    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Override
    public Integer call() throws IOException {
        Report report = copy == null ? verifyServer() : verify(new DirectoryCopy(copy), copy);
        report.findings().forEach(finding -> System.out.println(finding.line()));
        System.out.printf(
                "%d entries, root %s, %d findings%n",
                report.head().size(),
                report.head().root().base64(),
                report.findings().size());
        return report.whole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Report verifyServer() throws IOException {
        Path data = directory.path();
        return verify(new ServerCopy(LocalServer.require(data)), LogKey.besideServer(data));
    }

    private Report verify(LogCopy log, Path beside) throws IOException {
        VerifierKey trusted = LogKey.of(Optional.ofNullable(key), beside);
        List<SignedNote> notes = new ArrayList<>();
        for (Path file : kept) {
            notes.add(SignedNote.parse(Files.readString(file)));
        }
        return Verification.of(log, trusted, notes);
    }
}
