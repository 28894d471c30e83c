package org.aedile.benchmarks.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.aedile.benchmarks.access.Endpoints.Endpoint;
import org.aedile.benchmarks.access.Endpoints.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what an endpoint wants to know, with ids of what was planted wherever it may be one. */
final class Parameters {
    private static final int DEEPEST = 4;
    private static final String ODD = "proof";
    private static final String REASON = "proof that nobody sees what is another's";

    /** Paths that end so let somebody act for an agency, or see what it has. */
    private static final Set<String> ENTERED = Set.of("agency", "break-glass");

    private static final String PURPOSE_HEADER = "Aedile-Purpose";
    private static final String PURPOSE = "danger";

    private final Ids ids;

    Parameters(Ids ids) {
        this.ids = ids;
    }

    /** The path of an endpoint with these ids in it. */
    String path(Endpoint endpoint, RandomGenerator random, Predicate<Ids.Id> wanted) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (String part : endpoint.path().substring(1).split("/", -1)) {
            boolean open = part.startsWith("{");
            path.append('/').append(open ? filled(part, before, random, wanted) : part);
            before = open ? before : part;
        }
        return path.toString();
    }

    private String filled(String part, String before, RandomGenerator random, Predicate<Ids.Id> wanted) {
        String name = part.substring(1, part.indexOf('}'));
        String rest = part.substring(part.indexOf('}') + 1);
        String value = switch (name) {
            case "version" -> "1";
            case "z", "x", "y" -> "0";
            case "number" -> Integer.toString(random.nextInt(400));
            case "name" -> random.nextBoolean() ? "entries/000" : "0/000";
            default -> ids.pick(before, random, wanted, ODD);
        };
        return name.equals("name") ? value + rest : encoded(value) + rest;
    }

    /** The query: what is required, the live domain, and of the rest what chance takes. */
    String query(Endpoint endpoint, RandomGenerator random, double share) {
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : endpoint.parameters()) {
            boolean taken = parameter.required() || parameter.name().equals("domain") || random.nextDouble() < share;
            if (parameter.in().equals("query") && taken) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=');
                query.append(encoded(value(parameter, random)));
            }
        }
        return query.toString();
    }

    /** The headers that the endpoint knows: personal data are asked for with a purpose. */
    Map<String, String> headers(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .filter(parameter -> parameter.in().equals("header"))
                .filter(parameter -> parameter.name().equals(PURPOSE_HEADER))
                .collect(Collectors.toMap(Parameter::name, parameter -> PURPOSE));
    }

    private String value(Parameter parameter, RandomGenerator random) {
        return switch (parameter.name()) {
            case "domain" -> "live";
            case "source" -> ids.pick("sources", random, id -> true, ODD);
            case "account" -> ids.pick("accounts", random, id -> true, ODD);
            case "agency", "shownTo" -> Share.AGENCIES.get(random.nextInt(Share.AGENCIES.size()));
            case "q", "id" -> ids.pick("", random, id -> true, ODD);
            case "category" -> random.nextBoolean() ? Share.TRAFFIC : Share.SERVER;
            case "limit" -> Integer.toString(1 + random.nextInt(500));
            case "from" -> Instant.now().minusSeconds(random.nextInt(100_000)).toString();
            case "to" -> Instant.now().toString();
            default -> plain(parameter.schema(), random);
        };
    }

    private static String plain(JsonNode schema, RandomGenerator random) {
        List<JsonNode> words = schema.path("enum").values().stream().toList();
        if (!words.isEmpty()) {
            return words.get(random.nextInt(words.size())).asString();
        }
        boolean number = schema.path("type").toString().contains("integer");
        return number ? Integer.toString(2 + random.nextInt(300)) : ODD;
    }

    /** A body that fits the schema, about ids that are not the visitor's. */
    String body(Endpoints endpoints, Endpoint endpoint, Visitor visitor, RandomGenerator random) {
        JsonNode schema = endpoint.body();
        String kind = endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1);
        return schema == null || schema.isEmpty()
                ? "{}"
                : new Bodies(endpoints, kind, visitor, random).of("", schema, 0).toString();
    }

    private final class Bodies {
        private final Endpoints endpoints;
        private final String kind;
        private final Visitor visitor;
        private final RandomGenerator random;
        private final Predicate<Ids.Id> wanted;

        Bodies(Endpoints endpoints, String kind, Visitor visitor, RandomGenerator random) {
            this.endpoints = endpoints;
            this.kind = kind;
            this.visitor = visitor;
            this.random = random;
            this.wanted = id -> id.isForeignTo(visitor);
        }

        private JsonNode of(String name, JsonNode reference, int depth) {
            JsonNode schema = endpoints.resolved(reference);
            String type = schema.path("type").toString();
            JsonMapper json = JsonMapper.shared();
            if (schema.has("properties") && depth < DEEPEST) {
                ObjectNode object = json.createObjectNode();
                schema.get("properties")
                        .properties()
                        .forEach(one -> object.set(one.getKey(), of(one.getKey(), one.getValue(), depth + 1)));
                return object;
            }
            if (type.contains("array")) {
                ArrayNode array = json.createArrayNode();
                return depth < DEEPEST ? array.add(of(name, schema.path("items"), depth + 1)) : array;
            }
            if (type.contains("integer") || type.contains("number")) {
                return json.getNodeFactory().numberNode(1 + random.nextInt(30));
            }
            return type.contains("boolean")
                    ? json.getNodeFactory().booleanNode(random.nextBoolean())
                    : json.getNodeFactory().stringNode(text(name, schema));
        }

        private String text(String name, JsonNode schema) {
            if (schema.path("format").asString("").equals("date-time")) {
                return Instant.now().plusSeconds(random.nextInt(10_000)).toString();
            }
            return switch (name) {
                case "agency" -> ENTERED.contains(kind) ? another() : anyAgency();
                case "sees", "shows" -> anyAgency();
                case "reason" -> REASON;
                case "role" -> roleOr(schema);
                case "source", "sources" -> ids.pick("sources", random, wanted, ODD);
                case "id", "username" ->
                    taken(kind).filter(id -> random.nextBoolean()).orElseGet(this::fresh);
                default -> plain(schema, random);
            };
        }

        private String anyAgency() {
            return Share.AGENCIES.get(random.nextInt(Share.AGENCIES.size()));
        }

        private String another() {
            List<String> others = Share.AGENCIES.stream()
                    .filter(agency -> !visitor.isOneOf(Set.of(agency)))
                    .toList();
            return others.get(random.nextInt(others.size()));
        }

        /** Nobody looks as less than they are, or they would ask for less from then on. */
        private String roleOr(JsonNode schema) {
            String role = visitor.role().equals(People.BREAKER) ? "operator" : visitor.role();
            boolean known = schema.path("enum").values().stream()
                    .anyMatch(word -> word.asString().equals(role));
            return known ? role : plain(schema, random);
        }

        /** An id of the kind that the body is about, of those that are wanted. */
        private Optional<String> taken(String word) {
            return Optional.of(ids.all(word).isEmpty() ? "" : ids.pick(word, random, wanted, ""))
                    .filter(id -> !id.isEmpty());
        }

        private String fresh() {
            return ODD + "-" + Integer.toUnsignedString(random.nextInt(), 36);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
