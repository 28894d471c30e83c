package org.aedile.server.agency.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile city add}. */
@Command(name = "add", description = "Takes a city in. Import its map under the same id.")
public final class AddCity implements Callable<Integer> {
    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Parameters(paramLabel = "ID", description = "Its identifier: a-z, 0-9 and '-'.")
    private String id;

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it (its id).")
    private @Nullable String name;

    @Option(names = "--population", paramLabel = "N", description = "How many people live there.")
    private int population;

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "Its language (en).")
    private String language;

    @Option(names = "--time-zone", paramLabel = "ZONE", required = true, description = "Such as Europe/Paris.")
    private String timeZone;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> members = Map.of(
                "id", id,
                "name", Objects.requireNonNullElse(name, id),
                "population", population,
                "language", language,
                "timeZone", timeZone);
        LocalServer.require(directory.path())
                .post("/api/v1/cities", JsonMapper.builder().build().writeValueAsString(members));
        System.out.println(id);
        return CommandLine.ExitCode.OK;
    }
}
