package org.aedile.server.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aedile.server.access.ServerDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aedile replay}: recorded data through a running server, in a time domain of its own. */
@Command(
        name = "replay",
        description = {
            "Feeds recorded data to a running server, in a time domain of its own.",
            "Reads CSV series (timestamp,value), NDJSON, and Windows event logs as JSON; each file becomes a source.",
            "Other files are skipped and named."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or directories that are searched.")
    private List<Path> paths = List.of();

    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Address of the running server; that of its data directory when absent.")
    private @Nullable String server;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the replay; the first path's when absent.")
    private @Nullable String name;

    @Option(
            names = "--speed",
            paramLabel = "original|N|full",
            defaultValue = "full",
            description = "As recorded, N times as fast, or as fast as it goes (${DEFAULT-VALUE}).")
    private String speed;

    @Option(
            names = "--unit",
            paramLabel = "UCUM",
            defaultValue = "1",
            description = "Unit of numbers that state none (${DEFAULT-VALUE}).")
    private String unit;

    @Option(names = "--place", paramLabel = "LAT,LON", description = "Where the sources stand; nowhere when absent.")
    private @Nullable String place;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of the sources; none when absent.")
    private String zone = "";

    @Option(
            names = "--category",
            paramLabel = "WORD",
            description = "Category of the sources; 'sensor' for series and 'server' for logs when absent.")
    private String category = "";

    @Option(
            names = "--time-zone",
            paramLabel = "IANA",
            defaultValue = "UTC",
            description = "Time zone of the sources, and of times without offset (${DEFAULT-VALUE}).")
    private String timeZone;

    @Option(names = "--rules", paramLabel = "DIR", description = "Sigma rules to load first; may be repeated.")
    private List<Path> rules = List.of();

    @Option(names = "--close", description = "Close the time domain at the end; its alerts stay.")
    private boolean close;

    @Override
    public Integer call() throws IOException, InterruptedException {
        double factor = speedFactor();
        ReplayClient client = ReplayClient.of(server, directory.path());
        RecordedFiles files = new RecordedFiles(new TimeText(ZoneId.of(timeZone)), unit, Instant.now());
        List<RecordedFile> read = files.read(paths);
        files.skipped().forEach(reason -> System.err.println("skipped " + reason));
        if (read.isEmpty()) {
            System.err.println("Nothing to replay: no file holds a series or log records.");
            return CommandLine.ExitCode.SOFTWARE;
        }
        loadRules(client);
        String domain = client.open(replayName(), title(), first(read), factor);
        client.register(read, new ReplayDefaults(domain, place(), zone, category, timeZone));
        ReplayClient.Summary summary = client.feed(domain, merged(read));
        if (close) {
            client.close(domain);
        }
        System.out.println(text(domain, read.size(), summary));
        return summary.accepted() > 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void loadRules(ReplayClient client) throws IOException, InterruptedException {
        for (Path folder : rules) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), "--rules: " + folder + " is not a directory");
            }
            System.err.printf("rules of %s: %d files new or changed%n", folder, client.loadRules(folder));
        }
    }

    private static List<Recorded> merged(List<RecordedFile> files) {
        List<Recorded> all = new ArrayList<>();
        files.forEach(file -> all.addAll(file.observations()));
        all.sort(java.util.Comparator.comparingLong(Recorded::timeMillis));
        return all;
    }

    private static Instant first(List<RecordedFile> files) {
        return Instant.ofEpochMilli(files.stream()
                .flatMap(file -> file.observations().stream())
                .mapToLong(Recorded::timeMillis)
                .min()
                .orElseThrow());
    }

    private static String text(String domain, int sources, ReplayClient.Summary summary) {
        StringBuilder text = new StringBuilder();
        text.append("%s: %,d observations of %,d sources taken, %,d refused, in %.1f s"
                .formatted(domain, summary.accepted(), sources, summary.refusedTotal(), summary.seconds()));
        summary.refused().forEach((code, count) -> text.append("%n  refused %s: %,d".formatted(code, count)));
        return text.toString();
    }

    private String title() {
        return "Replay of " + String.valueOf(paths.get(0).getFileName());
    }

    private String replayName() {
        String wanted = name != null
                ? name
                : String.valueOf(paths.get(0).toAbsolutePath().normalize().getFileName());
        String word =
                wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "replay-" + (word.isEmpty() ? "data" : word.substring(0, Math.min(32, word.length())));
    }

    private double speedFactor() {
        return switch (speed) {
            case "full" -> 0;
            case "original" -> 1;
            default -> scaled();
        };
    }

    private double scaled() {
        try {
            double factor = Double.parseDouble(speed);
            if (factor > 0) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // falls through to the explanation
        }
        throw new ParameterException(
                spec.commandLine(), "--speed " + speed + " is neither original, full nor a number above 0");
    }

    private double[] place() {
        if (place == null) {
            return new double[0];
        }
        String[] parts = place.split(",");
        try {
            return new double[] {Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ParameterException(
                    spec.commandLine(), "--place " + place + " is not LATITUDE,LONGITUDE in degrees");
        }
    }
}
