package org.aedile.server.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that starts a server. */
public final class ServerOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Directory of everything that is kept (.aedile).")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "TCP port of the screens and the API (8080); 0: a free one.")
    private @Nullable Integer port;

    @Option(names = "--config", paramLabel = "FILE", description = "YAML file with settings.")
    private @Nullable Path config;

    @Option(
            names = {"-D", "--set"},
            paramLabel = "NAME=VALUE",
            description = "One setting, for example aedile.mqtt.port=1884.")
    private Map<String, String> settings = new HashMap<>();

    /** The settings that these options stand for. */
    public Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(settings);
        if (data != null) {
            all.put("aedile.data", data.toString());
        }
        if (port != null) {
            all.put("aedile.http.port", port.toString());
        }
        if (config != null) {
            all.put("spring.config.additional-location", "file:" + config.toAbsolutePath());
        }
        return all;
    }
}
