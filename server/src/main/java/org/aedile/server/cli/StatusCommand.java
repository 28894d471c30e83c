package org.aedile.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile status}: what runs, lag, rejects and disk of the server on this data directory. */
@Command(name = "status", description = "Shows what runs, lag, rejects and disk of the server on this machine.")
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Option(names = "--json", description = "Prints the status as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** Exit status 0 when all is well, 1 when nothing runs or a part is degraded. */
    @Override
    public Integer call() {
        Path data = directory.path();
        Optional<LocalServer> server = LocalServer.find(data);
        PrintWriter out = spec.commandLine().getOut();
        if (server.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No server runs on " + data.toAbsolutePath().normalize());
            return CommandLine.ExitCode.SOFTWARE;
        }
        String text = read(server.get());
        JsonNode status = JsonMapper.shared().readTree(text);
        if (json) {
            out.println(text);
        } else {
            print(status, out);
        }
        return status.path("state").asString("").equals("ok") ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String read(LocalServer server) {
        try (InputStream in = server.get("/api/v1/status")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the server broke off", e);
        }
    }

    private static void print(JsonNode status, PrintWriter out) {
        line(out, "state", status.path("state").asString(""));
        for (JsonNode part : status.path("parts")) {
            String state =
                    part.path("state").asString("") + "  " + part.path("detail").asString("");
            line(out, "  " + part.path("name").asString(""), state);
        }
        line(
                out,
                "received",
                "%d, %.1f a second"
                        .formatted(
                                status.path("received").asLong(0),
                                status.path("receivedPerSecond").asDouble(0)));
        line(out, "stored", status.path("stored").asString("0"));
        line(out, "rejected", each(status.path("rejected")));
        line(out, "lost", each(status.path("lost")));
        line(out, "lag", "%.1f s".formatted(status.path("lagSeconds").asDouble(0)));
        line(
                out,
                "open alerts",
                counts(
                        "%d critical, %d high, %d medium, %d low",
                        status.path("alertsOpen"), "critical", "high", "medium", "low"));
        line(
                out,
                "sources",
                counts(
                        "%d, %d of them ok, %d silent, %d faulty",
                        status.path("sources"), "total", "ok", "silent", "faulty"));
        JsonNode disk = status.path("disk");
        line(
                out,
                "disk",
                "%.1f %% used, %s"
                        .formatted(
                                disk.path("usedPercent").asDouble(0),
                                disk.path("state").asString("")));
    }

    private static String counts(String format, JsonNode node, String... names) {
        return format.formatted(
                Stream.of(names).map(name -> node.path(name).asInt(0)).toArray());
    }

    private static String each(JsonNode counts) {
        StringBuilder text = new StringBuilder();
        counts.properties()
                .forEach(count -> text.append(text.isEmpty() ? "" : ", ")
                        .append(count.getKey())
                        .append(' ')
                        .append(count.getValue().asLong(0)));
        return text.isEmpty() ? "none" : text.toString();
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("%-14s %s%n", name, value);
    }
}
