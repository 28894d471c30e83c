package org.aedile.benchmarks.stream;

import java.time.Duration;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Waiting;
import tools.jackson.databind.JsonNode;

/** Waits until detection has caught up with the log. */
final class Drain {
    private static final double CAUGHT_UP_SECONDS = 1.5;

    private Drain() {}

    static void await(ApiClient api, Duration limit) {
        Waiting.until("detection has caught up", limit, () -> lagSeconds(api) < CAUGHT_UP_SECONDS);
    }

    private static double lagSeconds(ApiClient api) {
        JsonNode lag = api.get("/api/v1/status").get("lagSeconds");
        return lag == null || lag.isNull() ? Double.MAX_VALUE : lag.asDouble();
    }
}
