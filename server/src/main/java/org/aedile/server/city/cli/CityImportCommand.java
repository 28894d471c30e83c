package org.aedile.server.city.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.aedile.city.CityContent;
import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.build.CityImport;
import org.aedile.server.cli.ServerOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aedile city import}: reads an extract, draws its map and installs both. */
@Command(
        name = "import",
        description = {
            "Makes the map of your city from an OpenStreetMap extract, while the server runs or not.",
            "Extracts: https://download.geofabrik.de, https://extract.bbbike.org"
        })
final class CityImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.osm.pbf", description = "The extract; an import of the same id replaces the city.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the city (the file's, if it has one).")
    private String name = "";

    @Option(names = "--id", paramLabel = "ID", description = "Its identifier (the name in lower case).")
    private String id = "";

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Its time zone (${DEFAULT-VALUE}).")
    private ZoneId timeZone = ZoneId.systemDefault();

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        long start = System.nanoTime();
        System.err.println("Reading " + file);
        CityModel city = CityImport.read(new CityImport.Request(file, id, name, timeZone));
        CityContent content = city.content();
        System.err.printf(
                "Drawing %s: %d streets, %d buildings, %d places%n",
                city.profile().name(),
                content.streets().size(),
                content.buildings().size(),
                content.places().size());
        CityArchive archive = CityArchive.of(city);
        CityInstaller.of(options.settings()).install(archive);
        System.err.printf(
                "Installed %d tiles, %.1f s in all%n", archive.tiles().size(), (System.nanoTime() - start) / 1e9);
        System.out.println(city.profile().id());
        return CommandLine.ExitCode.OK;
    }
}
