package org.aedile.benchmarks.flood;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.cli.RunningServer;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.TimeDomains;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench flood}: alerts go onto the log as detection writes them, and are looked for where people see them: on the
 * stream of a screen. Nobody acts on them.
 */
@Command(
        name = "flood",
        description = "A thousand alerts in ten minutes, five of them critical: what reaches five desks?",
        mixinStandardHelpOptions = true)
public final class FloodBench implements Callable<Integer> {
    private static final String DOMAIN = "flood";

    @Option(names = "--alerts", paramLabel = "N", description = "Alerts in ten minutes (${DEFAULT-VALUE}).")
    private int alerts = 1_000;

    @Option(names = "--desks", paramLabel = "N", description = "Desks (${DEFAULT-VALUE}).")
    private int desks = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of what happens (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description =
                    "The ten minutes pass so many times as fast; seconds to the screen are real (${DEFAULT-VALUE}).")
    private int speed = 10;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        FloodPlan.Flood flood = FloodPlan.of(seed, alerts);
        Progress.say("seed %d: %d alerts from %d sources"
                .formatted(seed, flood.alerts().size(), flood.places().size()));
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-flood");
                RunningServer server = start(directory.path())) {
            new FloodCity(server.context()).register(flood, desks);
            server.context()
                    .getBean(TimeDomains.class)
                    .open(new DomainRequest(
                            new TimeDomain(DOMAIN, TimeDomain.Kind.REPLAY), "Flood", Instant.now(), speed));
            FloodResult result = new FloodRun(server, flood, DOMAIN).measure(token(server, directory.path()));
            System.err.printf("Took %s%n", Duration.ofNanos(System.nanoTime() - began));
            System.out.println(result.json());
            return result.holds() ? 0 : 1;
        }
    }

    private static RunningServer start(Path data) {
        return RunningServer.start(Map.of(
                "aedile.data", data.toString(),
                "aedile.http.port", "0",
                "aedile.mqtt.port", "0",
                "aedile.syslog.tcp-port", "0",
                "aedile.syslog.udp-port", "0"));
    }

    /** Of a machine of the agency, which sees what its people see. */
    private static String token(RunningServer server, Path data) throws IOException {
        String local = Files.readString(data.resolve("local.token")).strip();
        return new FloodApi(URI.create(server.address()), local).newToken();
    }
}
