package org.aedile.server.city.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code aedile city}: the maps of this deployment. */
@Command(
        name = "city",
        description = "The map, streets and places of your city.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CityImportCommand.class})
public final class CityCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: city import FILE.osm.pbf");
    }
}
