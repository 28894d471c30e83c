package org.aedile.server.simulation;

import org.aedile.server.simulation.internal.SimulateCrowd;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code aedile simulate}: what happens next, from a file; no server is asked. */
@Command(
        name = "simulate",
        description = "Simulates what happens next.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SimulateCrowd.class)
public final class SimulateCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
