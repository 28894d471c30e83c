package org.aedile.server.auditor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code aedile audit}: what auditors and second sites do with the audit log. */
@Command(
        name = "audit",
        description = "Copies, proves and witnesses the audit log.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyLog.class, ExportLog.class, WitnessLog.class, RunVectors.class})
public final class AuditCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
