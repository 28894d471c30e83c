package org.aedile.benchmarks.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aedile.server.simulation.ScenarioFile;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Scenario;

/** The scenario files of verification; what stands between two @ is filled in. */
final class Scenarios {
    private Scenarios() {}

    static CrowdSimulation start(String name, Map<String, ?> values) {
        return CrowdSimulation.of(read(name, values), 1);
    }

    static CrowdSimulation start(String name) {
        return start(name, Map.of());
    }

    static Scenario read(String name, Map<String, ?> values) {
        String text = text(name);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", String.valueOf(value.getValue()));
        }
        return ScenarioFile.read(name + ".yaml", text);
    }

    static String text(String name) {
        try (InputStream file = Scenarios.class.getResourceAsStream("/crowd/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the resource crowd/" + name + ".yaml is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("crowd/" + name + ".yaml could not be read", e);
        }
    }
}
