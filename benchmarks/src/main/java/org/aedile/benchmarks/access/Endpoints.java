package org.aedile.benchmarks.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the server offers, as its OpenAPI document says. */
final class Endpoints {
    private final JsonNode document;
    private final List<Endpoint> all = new ArrayList<>();

    private Endpoints(JsonNode document) {
        this.document = document;
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /**
     * One of them.
     *
     * @param body schema of the body it documents; absent when it documents none
     * @param streams true when its answer doesn't end
     */
    record Endpoint(
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable JsonNode body,
            boolean streams) {
        boolean reads() {
            return method.equals("GET");
        }

        boolean isAboutOne() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Endpoints read(JsonNode document) {
        Endpoints endpoints = new Endpoints(document);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> endpoints.add(path.getKey(), method.getKey(), method.getValue())));
        return endpoints;
    }

    List<Endpoint> all() {
        return all;
    }

    /** A schema, or the one that it refers to. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : document.at(reference.asString().substring(1));
    }

    private void add(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(new Parameter(
                        parameter.get("name").asString(),
                        parameter.get("in").asString(),
                        parameter.path("required").asBoolean(false),
                        parameter.path("schema"))));
        JsonNode json = operation.at("/requestBody/content/application~1json");
        JsonNode body = json.has("schema") ? json.get("schema") : json;
        all.add(new Endpoint(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                body.isMissingNode() ? null : body,
                operation.at("/responses/200/content").has("text/event-stream")));
    }
}
