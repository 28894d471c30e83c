package org.aedile.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Waiting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks for alerts through the API. */
final class Alerts {
    private Alerts() {}

    static List<JsonNode> of(ApiClient api, String domain, String source) {
        List<JsonNode> alerts = new ArrayList<>();
        api.forEach("/api/v1/alerts?domain=" + domain + "&source=" + source, alerts::add);
        return alerts;
    }

    /** The first alert of that title and agency in the live domain, when it has come. */
    static JsonNode awaitTitled(ApiClient api, String title, String agency) {
        AtomicReference<@Nullable JsonNode> found = new AtomicReference<>();
        Waiting.until("there is an alert " + title, TestCity.PATIENCE, () -> {
            api.forEach("/api/v1/alerts?domain=live&agency=" + agency, alert -> {
                if (alert.get("title").asString().equals(title)) {
                    found.set(alert);
                }
            });
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
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
