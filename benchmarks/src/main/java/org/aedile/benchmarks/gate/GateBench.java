package org.aedile.benchmarks.gate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.server.alert.Alerts;
import org.aedile.server.cli.RunningServer;
import org.aedile.server.gate.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench gate}: what asking the gate adds to a request. */
@Command(
        name = "gate",
        description = "Lists 200 alerts of 10 agencies under 50 agreements, with the gate and without, in turn.",
        mixinStandardHelpOptions = true)
public final class GateBench implements Callable<Integer> {
    @Option(names = "--requests", paramLabel = "N", description = "Requests of each kind (${DEFAULT-VALUE}).")
    private int requests = 10_000;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-gate");
                RunningServer server = RunningServer.start(Map.of(
                        "aedile.data", directory.path().toString(),
                        "aedile.http.port", "0",
                        "aedile.mqtt.port", "0",
                        "aedile.syslog.tcp-port", "0",
                        "aedile.syslog.udp-port", "0"))) {
            new GatePreparation().prepare(server.context(), directory.path(), List.of());
            GateRun.Result result = new GateRun(
                            server.context().getBean(Gate.class),
                            server.context().getBean(Alerts.class))
                    .measure(requests);
            System.err.printf("Took %.0f s%n", (System.nanoTime() - began) / 1e9);
            System.out.println(result.json());
            return result.isQuick() ? 0 : 1;
        }
    }
}
