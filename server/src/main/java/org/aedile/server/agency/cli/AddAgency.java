package org.aedile.server.agency.cli;

import java.io.IOException;
import java.util.Map;
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

/** {@code aedile agency add}. */
@Command(name = "add", description = "Takes an agency in. It can't be moved to another city later.")
final class AddAgency implements Callable<Integer> {
    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Mixin
    private final AgencyOptions options = new AgencyOptions();

    @Parameters(paramLabel = "ID", description = "Its identifier, such as police.")
    private String id;

    @Option(names = "--city", paramLabel = "ID", description = "Its city; a managed provider has none.")
    private @Nullable String city;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> members = options.members();
        members.put("id", id);
        if (city != null) {
            members.put("city", city);
        }
        LocalServer.require(directory.path())
                .post("/api/v1/agencies", JsonMapper.builder().build().writeValueAsString(members));
        System.out.println(id);
        return CommandLine.ExitCode.OK;
    }
}
