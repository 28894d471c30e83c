package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.benchmarks.harness.ApiClient;
import org.junit.jupiter.api.Test;

/** FEATURE: many observations in one request, with a result for each line. */
class A02LinesByHttpTest {
    private final ApiClient api = TestCity.shared().api();

    @Test
    void aWrongLineIsNamedAndDoesNotDisturbItsNeighbours() {
        Sensor sensor = Sensor.ofParticles(api, "a02-particles");
        long now = System.currentTimeMillis();
        String lines = sensor.reading(20, now - 2000) + "\n" + "{\"source\":\n" + sensor.reading(21, now - 1000) + "\n";

        List<String> results =
                api.postLines("/api/v1/observations", lines).lines().toList();

        assertThat(results).hasSize(3);
        assertThat(results.get(0)).contains("\"line\":1").contains("accepted");
        assertThat(results.get(1)).contains("\"line\":2").contains("rejected").contains("malformed-json");
        assertThat(results.get(2)).contains("\"line\":3").contains("accepted");
    }
}
