package org.aedile.server.agency.cli;

import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile city list}. */
@Command(
        name = "list",
        description = "One line for each city: id, people, language, time zone, name; with tabs between.")
public final class ListCities implements Callable<Integer> {
    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Override
    public Integer call() {
        JsonNode cities = JsonMapper.builder()
                .build()
                .readTree(LocalServer.require(directory.path()).get("/api/v1/cities"));
        for (JsonNode city : cities) {
            System.out.println(String.join(
                    "\t",
                    city.get("id").asString(),
                    city.get("population").asString(),
                    city.get("language").asString(),
                    city.get("timeZone").asString(),
                    city.get("name").asString()));
        }
        return CommandLine.ExitCode.OK;
    }
}
