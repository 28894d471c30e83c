package org.aedile.benchmarks.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.benchmarks.harness.ApiClient;
import tools.jackson.databind.JsonNode;

/** Registers the sources of a round. */
final class KillSources {
    private static final Map<String, Object> PROPERTY = Map.of(
            "name", KillPlan.PROPERTY,
            "label", "number",
            "unit", KillPlan.UNIT,
            "validLow", 0,
            "validHigh", KillPlan.VALID_HIGH);

    private KillSources() {}

    /** The secrets of those that speak MQTT, in the order of {@link KillPlan#mqttSources()}. */
    static List<String> register(ApiClient api, int round) {
        for (int number : KillPlan.httpSources()) {
            api.post("/api/v1/sources", form(KillPlan.source(round, number)));
        }
        List<String> secrets = new ArrayList<>();
        for (int number : KillPlan.mqttSources()) {
            JsonNode registered = api.post("/api/v1/sources?credentials=true", form(KillPlan.source(round, number)));
            secrets.add(registered.get("credentials").get(0).get("secret").asString());
        }
        return secrets;
    }

    private static Map<String, Object> form(String id) {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("agency", "operations"),
                Map.entry("name", id),
                Map.entry("category", "traffic"),
                Map.entry("place", Map.of("latitude", 43.7384, "longitude", 7.4246)),
                Map.entry("zone", ""),
                Map.entry("timeZone", "UTC"),
                Map.entry("properties", List.of(PROPERTY)),
                Map.entry("owner", "Operations"),
                Map.entry("purpose", "verification"),
                Map.entry("legalBasis", "GDPR 6(1)(e)"),
                Map.entry("dataClass", "none"),
                Map.entry("retentionDays", 1));
    }
}
