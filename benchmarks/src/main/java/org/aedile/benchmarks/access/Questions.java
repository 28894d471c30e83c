package org.aedile.benchmarks.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.aedile.benchmarks.access.Endpoints.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: first everything by everybody, then what chance makes. The same seed asks the same. Nobody changes what is
 * their own, or the words would go that are looked for.
 */
final class Questions {
    /** What an id there names is made by whoever names it first, under the id of whatever else. */
    private static final String NAMED_BY_CALLER = "/api/v1/units/{id}";

    private static final List<String> TYPES =
            List.of("application/octet-stream", "application/json", "application/x-ndjson");
    private static final List<Map<String, String>> ODD_HEADERS = List.of(
            Map.of("X-Forwarded-For", "127.0.0.1"),
            Map.of("Forwarded", "for=127.0.0.1;host=localhost"),
            Map.of("X-Original-URL", "/api/v1/accounts"),
            Map.of("X-HTTP-Method-Override", "DELETE"),
            Map.of("X-Agency", "police", "X-Aedile-Agency", "police"),
            Map.of("Accept", "text/csv"),
            Map.of("Accept", "*/*;q=0.1", "Accept-Language", "fr"),
            Map.of("Range", "bytes=0-100"),
            Map.of("If-None-Match", "*"),
            Map.of("Origin", "https://example.org"));
    private static final int ABOUT_OTHERS = 1;

    /** Who may break the glass; the others ask for it in vain. */
    private static final List<String> BREAKERS =
            List.of("operator", "supervisor", "second", "incident-commander", People.BREAKER);

    private final Endpoints endpoints;
    private final Parameters parameters;
    private final List<Visitor> visitors;
    private final Turns turns;
    private final long seed;
    private final List<Endpoint> endings;

    Questions(Endpoints endpoints, Parameters parameters, List<Visitor> visitors, Turns turns) {
        this.endpoints = endpoints;
        this.parameters = parameters;
        this.visitors = visitors;
        this.turns = turns;
        this.seed = turns.seed();
        this.endings = endpoints.all().stream()
                .filter(endpoint -> endpoint.method().equals("DELETE") && !endpoint.isAboutOne())
                .toList();
    }

    /** @param changesOthers true when success would mean that somebody changed what isn't theirs */
    record Question(Endpoint endpoint, Visitor visitor, Http.Request request, boolean changesOthers) {}

    /** Every endpoint by every role of every agency whose turn it is, about what is theirs and what is others'. */
    List<Question> all() {
        Random random = new Random(seed);
        List<Question> all = new ArrayList<>();
        for (int number = 0; number < endpoints.all().size(); number++) {
            for (Visitor visitor : visitors) {
                if (turns.isTurnOf(visitor, number)) {
                    addAll(all, endpoints.all().get(number), visitor, random);
                }
            }
        }
        return all;
    }

    private void addAll(List<Question> all, Endpoint endpoint, Visitor visitor, Random random) {
        if (endpoint.streams() || !mayAsk(endpoint, visitor)) {
            return;
        }
        if (endpoint.reads()) {
            all.add(question(endpoint, visitor, random, id -> !id.isForeignTo(visitor)));
        }
        int others = endpoint.reads() && endpoint.isAboutOne() ? ABOUT_OTHERS : endpoint.reads() ? 0 : 1;
        for (int i = 0; i < others; i++) {
            all.add(question(endpoint, visitor, random, id -> id.isForeignTo(visitor)));
        }
    }

    /** The streams that everybody follows while the rest is asked. */
    List<Question> streams() {
        List<Question> streams = new ArrayList<>();
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.streams()) {
                visitors.stream()
                        .filter(visitor -> !isLeaver(visitor))
                        .forEach(visitor -> streams.add(question(endpoint, visitor, new Random(seed), id -> true)));
            }
        }
        return streams;
    }

    /** The n-th question of chance. */
    Question chance(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        while (true) {
            Endpoint endpoint =
                    endpoints.all().get(random.nextInt(endpoints.all().size()));
            Visitor visitor = visitors.get(random.nextInt(visitors.size()));
            if (!endpoint.streams() && mayAsk(endpoint, visitor)) {
                boolean any = endpoint.reads() && random.nextBoolean();
                return odd(question(endpoint, visitor, random, id -> any || id.isForeignTo(visitor)), random);
            }
        }
    }

    /** Who sees all changes nothing here, and only those who came for it give up what is their own. */
    private boolean mayAsk(Endpoint endpoint, Visitor visitor) {
        if (isLeaver(visitor)) {
            int place = endings.indexOf(endpoint);
            return place >= 0 && visitor.name().endsWith(People.LEAVER + place);
        }
        if (widens(endpoint, visitor)) {
            return false;
        }
        boolean keeps = !endings.contains(endpoint) || visitor.agency().isEmpty();
        return endpoint.reads() || (!visitor.seesAll() && keeps);
    }

    private static boolean isLeaver(Visitor visitor) {
        return visitor.name().contains(People.LEAVER);
    }

    private Question question(Endpoint endpoint, Visitor visitor, RandomGenerator random, Predicate<Ids.Id> wanted) {
        String path = parameters.path(endpoint, random, wanted)
                + parameters.query(endpoint, random, endpoint.isAboutOne() ? 0.1 : 0.2);
        Map<String, String> headers = new HashMap<>(visitor.headers());
        parameters.headers(endpoint).forEach(headers::putIfAbsent);
        String body = body(endpoint, visitor, random);
        if (body != null) {
            headers.put(
                    "Content-Type",
                    endpoint.body() != null ? "application/json" : TYPES.get(random.nextInt(TYPES.size())));
        }
        return new Question(
                endpoint,
                visitor,
                new Http.Request(endpoint.method(), path, headers, body),
                !endpoint.reads() && !endpoint.method().equals("DELETE") && isAboutOthers(endpoint));
    }

    private static boolean isAboutOthers(Endpoint endpoint) {
        return endpoint.isAboutOne()
                && !endpoint.path().startsWith(NAMED_BY_CALLER)
                && !endpoint.path().contains("cities/")
                && !endpoint.path().contains("replays/");
    }

    private @Nullable String body(Endpoint endpoint, Visitor visitor, RandomGenerator random) {
        if (endpoint.reads() || endpoint.method().equals("DELETE")) {
            return null;
        }
        return parameters.body(endpoints, endpoint, visitor, random);
    }

    /** What rightly widens what somebody sees is not asked for by those who may; somebody else has it from the start. */
    private static boolean widens(Endpoint endpoint, Visitor visitor) {
        return endpoint.toString().equals("POST /api/v1/break-glass") && BREAKERS.contains(visitor.role());
    }

    /** Sometimes with a header or a spelling that somebody might try. */
    private static Question odd(Question plain, Random random) {
        Http.Request request = plain.request();
        Map<String, String> headers = new HashMap<>(request.headers());
        if (random.nextInt(4) == 0) {
            headers.putAll(ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size())));
        }
        String path = request.path();
        if (plain.endpoint().reads() && random.nextInt(10) == 0) {
            path = switch (random.nextInt(5)) {
                case 0 -> path.replace("/api/v1/", "/api/v1//");
                case 1 -> path.replace("/api/v1/", "/api/v1/x/../");
                case 2 -> path.replace("/api/v1/", "/api/v1/%2e/");
                case 3 -> path.replace("/api/", "/API/");
                default -> path.replaceFirst("(\\?|$)", "/$1");
            };
        }
        return new Question(
                plain.endpoint(),
                plain.visitor(),
                new Http.Request(request.method(), path, headers, request.body()),
                plain.changesOthers());
    }
}
