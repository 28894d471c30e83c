package org.aedile.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Waiting;
import tools.jackson.databind.JsonNode;

/** Looks for alerts through the API. */
final class Alerts {
    private Alerts() {}

    static List<JsonNode> of(ApiClient api, String domain, String source) {
        List<JsonNode> alerts = new ArrayList<>();
        api.forEach("/api/v1/alerts?domain=" + domain + "&source=" + source, alerts::add);
        return alerts;
    }

    /** The first alert of that source, when it has come. */
    static JsonNode await(ApiClient api, String domain, String source) {
        Waiting.until(
                source + " has an alert",
                TestCity.PATIENCE,
                () -> !of(api, domain, source).isEmpty());
        return of(api, domain, source).get(0);
    }
}
