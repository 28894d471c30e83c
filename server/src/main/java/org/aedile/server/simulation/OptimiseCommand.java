package org.aedile.server.simulation;

import org.aedile.server.simulation.internal.OptimiseEvacuation;
import org.aedile.server.simulation.internal.OptimiseFlow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code aedile optimise}: the best that is possible, from a file; no server is asked. */
@Command(
        name = "optimise",
        description = "Finds the best that is possible.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OptimiseFlow.class, OptimiseEvacuation.class})
public final class OptimiseCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
