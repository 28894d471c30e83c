package org.aedile.server.agency.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile agency change}. */
@Command(name = "change", description = "Changes what is known of an agency; what is left out stays.")
final class ChangeAgency implements Callable<Integer> {
    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Mixin
    private final AgencyOptions options = new AgencyOptions();

    @Parameters(paramLabel = "ID", description = "Which agency.")
    private String id;

    @Override
    public Integer call() throws IOException {
        String path = "/api/v1/agencies/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        LocalServer.require(directory.path())
                .put(path, JsonMapper.builder().build().writeValueAsString(options.members()));
        System.out.println(id);
        return CommandLine.ExitCode.OK;
    }
}
