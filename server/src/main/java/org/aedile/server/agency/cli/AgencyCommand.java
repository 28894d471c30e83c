package org.aedile.server.agency.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code aedile agency}: the agencies that work with this deployment. */
@Command(
        name = "agency",
        description = "The agencies that work with this deployment.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AddAgency.class, ListAgencies.class, ChangeAgency.class})
public final class AgencyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: agency add, list or change");
    }
}
