package org.aedile.scenarios;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aedile.benchmarks.harness.ApiClient;
import tools.jackson.databind.JsonNode;

/** A source that a story registers, with its secret. */
record Sensor(String id, String secret) {
    /** Above it a value is impossible. */
    static final double MOST = 1000;

    private static final String OPERATIONS = "operations";

    /** A sensor of particles in the live domain that stands at Place du Casino. */
    static Sensor ofParticles(ApiClient api, String id) {
        return ofParticles(api, id, OPERATIONS);
    }

    /** The same of another agency. */
    static Sensor ofParticles(ApiClient api, String id, String agency) {
        return register(
                api,
                id,
                Map.of(
                        "agency",
                        agency,
                        "category",
                        "air_quality",
                        "properties",
                        List.of(Map.of(
                                "name",
                                "pm10",
                                "label",
                                "particles",
                                "unit",
                                "ug/m3",
                                "validLow",
                                0,
                                "validHigh",
                                MOST))));
    }

    /** A server that writes logs; syslog knows it by the host name {@code <id>.example}. */
    static Sensor ofLogs(ApiClient api, String id) {
        return ofLogs(api, id, "none");
    }

    /** A server whose logs have that class of data. */
    static Sensor ofLogs(ApiClient api, String id, String dataClass) {
        return ofLogs(api, id, dataClass, OPERATIONS);
    }

    /** The same of another agency. */
    static Sensor ofLogs(ApiClient api, String id, String dataClass, String agency) {
        return register(
                api,
                id,
                Map.of(
                        "agency",
                        agency,
                        "category",
                        "server",
                        "logsource",
                        Map.of("product", "linux", "service", "sshd"),
                        "aliases",
                        List.of(id + ".example"),
                        "dataClass",
                        dataClass));
    }

    /** What stands in the city's streets and measures those properties or writes records. */
    static Sensor ofCity(
            ApiClient api, String id, String agency, String category, List<Map<String, String>> properties) {
        return register(
                api,
                id,
                Map.of(
                        "agency",
                        agency,
                        "category",
                        category,
                        "logsource",
                        Map.of("product", "city", "category", category),
                        "properties",
                        properties));
    }

    /** Messages that people wrote: personal, so sealed on the log. */
    static Sensor ofPeople(ApiClient api, String id) {
        return register(api, id, Map.of("category", "public_messages", "dataClass", "personal"));
    }

    private static Sensor register(ApiClient api, String id, Map<String, Object> kind) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "id", id,
                "agency", OPERATIONS,
                "name", "Story " + id,
                "place", Map.of("latitude", 43.7392, "longitude", 7.4277),
                "zone", "Place du Casino",
                "timeZone", "Europe/Monaco",
                "owner", "Operations",
                "purpose", "scenario",
                "legalBasis", "GDPR 6(1)(e)",
                "dataClass", "none"));
        form.put("retentionDays", 30);
        form.putAll(kind);
        JsonNode registered = api.post("/api/v1/sources?credentials=true", form);
        return new Sensor(id, registered.get("credentials").get(0).get("secret").asString());
    }

    String reading(double value, long timeMillis) {
        return "{\"source\":\"%s\",\"time\":%d,\"property\":\"pm10\",\"value\":%s,\"unit\":\"ug/m3\"}"
                .formatted(id, timeMillis, value);
    }

    String logLine(String id, String message, long timeMillis) {
        return "{\"source\":\"%s\",\"id\":\"%s\",\"time\":%d,\"fields\":{\"message\":\"%s\"}}"
                .formatted(this.id, id, timeMillis, message);
    }

    /** Publishes by MQTT 5 with QoS 1; returns when each is acknowledged. */
    void publish(int port, List<String> payloads) {
        Mqtt5BlockingClient client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(id)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(id)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        for (String payload : payloads) {
            client.publishWith()
                    .topic("aedile/v1/" + id)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(payload.getBytes(StandardCharsets.UTF_8))
                    .send();
        }
        client.disconnect();
    }
}
