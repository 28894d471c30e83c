package org.aedile.server.city.cli;

import org.aedile.server.agency.cli.AddCity;
import org.aedile.server.agency.cli.ListCities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code aedile city}: the maps of this deployment. */
@Command(
        name = "city",
        description = "The cities of this deployment: who they are, and their maps.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CityImportCommand.class, AddCity.class, ListCities.class})
public final class CityCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: city add, list, or import FILE.osm.pbf");
    }
}
