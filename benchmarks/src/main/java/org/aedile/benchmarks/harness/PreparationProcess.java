package org.aedile.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aedile.server.cli.RunningServer;

/** The process that prepares: class of the {@link Preparation}, directory, its arguments. */
final class PreparationProcess {
    private static final int FIRST_ARGUMENT = 2;

    private PreparationProcess() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Preparation preparation = Class.forName(arguments[0])
                .asSubclass(Preparation.class)
                .getDeclaredConstructor()
                .newInstance();
        Path data = Path.of(arguments[1]);
        Map<String, String> settings = Map.of(
                "aedile.data", data.resolve("data").toString(),
                "aedile.http.port", "0",
                "aedile.mqtt.port", "0",
                "aedile.syslog.tcp-port", "0",
                "aedile.syslog.udp-port", "0");
        try (RunningServer server = RunningServer.start(settings)) {
            preparation.prepare(server.context(), data, List.of(arguments).subList(FIRST_ARGUMENT, arguments.length));
        }
        System.exit(0);
    }
}
