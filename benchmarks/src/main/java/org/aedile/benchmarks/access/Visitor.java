package org.aedile.benchmarks.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks.
 *
 * @param name for people who read about a leak
 * @param agency whose they are; empty for nobody's
 * @param glass agency whose records they see by a broken glass; empty for none
 * @param headers that let them in
 * @param seesAll true for the command line of the machine itself
 */
record Visitor(String name, String agency, String glass, Map<String, String> headers, boolean seesAll, Http http) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_ERROR = 400;

    /** The word of their role, or what else they are called in their agency. */
    String role() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** True for what one of these agencies may see. */
    boolean isOneOf(Set<String> viewers) {
        return viewers.contains(agency) || viewers.contains(glass);
    }

    Http.Request request(String method, String path, @Nullable String body) {
        Map<String, String> all = new HashMap<>(headers);
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        return new Http.Request(method, path, all, body);
    }

    /** Asks for something that must succeed, when the world is made; an empty body is none. */
    JsonNode json(String method, String path, String body) {
        Http.Answer answer = http.send(request(method, path, body.isEmpty() ? null : body));
        if (answer.status() >= FIRST_ERROR) {
            throw new IllegalStateException(
                    "%s %s %s as %s: %d %s".formatted(method, path, body, name, answer.status(), answer.text()));
        }
        return JSON.readTree(answer.text().isEmpty() ? "null" : answer.text());
    }

    JsonNode get(String path) {
        return json("GET", path, "");
    }

    JsonNode post(String path, Map<String, ?> body) {
        return json("POST", path, JSON.writeValueAsString(body));
    }
}
