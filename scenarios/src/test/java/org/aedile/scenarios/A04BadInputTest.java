package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Test;

/** FEATURE: what can't be taken is refused with a clear reason, counted, and kept where an operator sees it. */
class A04BadInputTest {
    private static final String SOURCE = "a04-particles";
    private static final long DAY_MILLIS = 86_400_000;

    private final ApiClient api = TestCity.shared().api();

    @Test
    void eachKindOfBadInputHasItsOwnReason() {
        Sensor sensor = Sensor.ofParticles(api, SOURCE);
        long now = System.currentTimeMillis();
        Map<String, String> lines = Map.of(
                "malformed-json", "{\"source\":\"" + SOURCE + "\",",
                "time-in-future", sensor.reading(1, now + 2 * DAY_MILLIS),
                "unregistered-source", sensor.reading(1, now).replace(SOURCE, "a04-stranger"),
                "wrong-unit", sensor.reading(1, now).replace("ug/m3", "dB"),
                "wrong-type", sensor.reading(1, now).replace("\"value\":1.0", "\"value\":\"many\""));

        lines.forEach((code, line) -> assertThat(api.postLines("/api/v1/observations", line + "\n"))
                .as(code)
                .contains("rejected")
                .contains(code));

        Waiting.until("all are listed", TestCity.PATIENCE, () -> codes().containsAll(lines.keySet()));
        assertThat(codes()).containsAll(lines.keySet());
        assertThat(api.get("/api/v1/status").get("rejected").size()).isGreaterThanOrEqualTo(lines.size());
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        api.forEach("/api/v1/rejected", reject -> codes.add(reject.get("code").asString()));
        return codes;
    }
}
