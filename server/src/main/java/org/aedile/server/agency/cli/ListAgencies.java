package org.aedile.server.agency.cli;

import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile agency list}. */
@Command(name = "list", description = "One line for each agency: id, kind, city, name; columns end with a tab.")
final class ListAgencies implements Callable<Integer> {
    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Override
    public Integer call() {
        JsonNode agencies = JsonMapper.builder()
                .build()
                .readTree(LocalServer.require(directory.path()).get("/api/v1/agencies"));
        for (JsonNode agency : agencies) {
            System.out.println(String.join(
                    "\t",
                    agency.get("id").asString(),
                    agency.get("kind").asString(),
                    agency.path("city").asString("-"),
                    agency.get("name").asString()));
        }
        return CommandLine.ExitCode.OK;
    }
}
