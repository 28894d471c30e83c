package org.aedile.server.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile status}: what runs, lag, rejects, disk. Exit status 1 unless everything is well. */
@Command(name = "status", description = "Shows what runs, lag, rejects and disk of the server on this machine.")
public final class StatusCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".aedile", description = "Data directory (.aedile).")
    private Path data;

    @Option(names = "--json", description = "Print the status as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LocalServer server = LocalServer.require(data);
        String text;
        try (InputStream in = server.get("/api/v1/status")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonNode status = JsonMapper.builder().build().readTree(text);
        System.out.println(json ? text : table(server.address(), status));
        return status.get("state").asString().equals("ok") ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String table(String address, JsonNode status) {
        StringBuilder out = new StringBuilder();
        line(out, "server", address + ", " + status.get("state").asString());
        for (JsonNode part : status.get("parts")) {
            line(
                    out,
                    part.get("name").asString(),
                    part.get("state").asString() + ", " + part.get("detail").asString());
        }
        line(
                out,
                "received",
                status.get("received").asString() + ", "
                        + status.get("receivedPerSecond").asString() + "/s");
        line(out, "stored", status.get("stored").asString());
        line(
                out,
                "rejected",
                status.get("rejected").isEmpty() ? "0" : status.get("rejected").toString());
        line(out, "lag", status.get("lagSeconds").asString() + " s");
        line(out, "open alerts", status.get("alertsOpen").toString());
        line(out, "sources", status.get("sources").toString());
        return out.toString().stripTrailing();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("%-12s %s%n".formatted(name, value));
    }
}
