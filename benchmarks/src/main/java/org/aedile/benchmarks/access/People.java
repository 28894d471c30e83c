package org.aedile.benchmarks.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person or machine for each role of each agency, somebody unknown, and the command line of the machine itself. */
final class People {
    private static final Map<String, Object> CITY = Map.of(
            "id", "monaco", "name", "Monaco", "population", 39_000, "language", "fr", "timeZone", "Europe/Monaco");
    /** Each gives up one thing that is their own, such as the session. */
    static final String LEAVER = "leaver-";

    /** Breaks the glass, and sees what another agency has because of it. */
    static final String BREAKER = "breaker";

    private static final int LEAVERS = 8;
    private static final String PASSWORD = "a-long-password";
    private static final String NOBODY = "";
    private static final List<String> ROLES = List.of(
            "operator",
            "supervisor",
            "analyst",
            "privacy",
            "controller",
            "auditor",
            "admin",
            "wall",
            "it-security",
            "incident-commander");
    private static final List<String> MACHINES = List.of("monitor", "ingest");
    private static final Pattern SESSION = Pattern.compile("AEDILE_SESSION=([^;\\],]+)");

    private final Http http;
    private final Canaries canaries;
    private final Visitor local;
    private final Map<String, Visitor> byName = new ConcurrentHashMap<>();
    private final List<Visitor> all = new ArrayList<>();

    People(Http http, Canaries canaries, String localToken) {
        this.http = http;
        this.canaries = canaries;
        this.local = new Visitor("command line", NOBODY, NOBODY, bearer(localToken), true, http);
    }

    /** Makes all accounts and tokens, and logs everybody in. */
    void arrive() {
        local.post("/api/v1/cities", CITY);
        Share.AGENCIES.forEach(this::register);
        List<Newcomer> newcomers = newcomers();
        InParallel.each(newcomers.size(), number -> letIn(newcomers.get(number)));
        Share.AGENCIES.forEach(agency -> MACHINES.forEach(role -> machine(agency, role)));
        all.addAll(byName.values());
        all.sort(java.util.Comparator.comparing(Visitor::name));
        all.add(new Visitor("nobody", NOBODY, NOBODY, pageOf("nobody"), false, http));
        all.add(local);
    }

    List<Visitor> all() {
        return all;
    }

    Visitor local() {
        return local;
    }

    /** Neighbours know of each other: they are of one city. */
    private void register(String agency) {
        local.post(
                "/api/v1/agencies",
                Map.of(
                        "id",
                        agency,
                        "name",
                        "The " + agency,
                        "kind",
                        "utility",
                        "city",
                        CITY.get("id"),
                        "controller",
                        "controller@" + agency + ".example",
                        "privacyOfficer",
                        "privacy@" + agency + ".example",
                        "regime",
                        "gdpr"));
    }

    /** {@code second} is another supervisor. */
    Visitor of(String agency, String role) {
        Visitor visitor = byName.get(name(agency, role));
        if (visitor == null) {
            throw new IllegalStateException("nobody of " + agency + " is " + role);
        }
        return visitor;
    }

    /** Somebody who has no account yet. */
    private record Newcomer(
            String agency, String name, String role, String username, String displayName, String browser) {}

    /** Words are planted one after the other, so that the same seed plants the same. */
    private List<Newcomer> newcomers() {
        List<Newcomer> newcomers = new ArrayList<>();
        for (String agency : Share.AGENCIES) {
            ROLES.forEach(role -> newcomers.add(newcomer(agency, role, role)));
            newcomers.add(newcomer(agency, "second", "supervisor"));
            newcomers.add(newcomer(agency, BREAKER, "operator"));
        }
        for (int i = 0; i < LEAVERS; i++) {
            newcomers.add(newcomer(Share.AGENCIES.get(0), LEAVER + i, "analyst"));
        }
        return newcomers;
    }

    private Newcomer newcomer(String agency, String name, String role) {
        return new Newcomer(
                agency,
                name,
                role,
                canaries.plant("account", viewersOfName(agency, name)),
                canaries.plant("name of a person", name.equals(BREAKER) ? Share.glassParties(agency) : Set.of(agency)),
                canaries.plant("browser", Set.of(agency)));
    }

    private void letIn(Newcomer one) {
        local.post(
                "/api/v1/accounts",
                Map.of(
                        "username", one.username(),
                        "displayName", one.displayName(),
                        "agency", one.agency(),
                        "roles", List.of(one.role()),
                        "password", PASSWORD));
        Http.Answer answer = http.send(new Http.Request(
                "POST",
                "/api/v1/session",
                Map.of("Content-Type", "application/json", "User-Agent", one.browser()),
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(one.username(), PASSWORD)));
        Matcher session = SESSION.matcher(answer.headers());
        if (!session.find()) {
            throw new IllegalStateException(
                    "log-in of %s: %d %s".formatted(one.role(), answer.status(), answer.text()));
        }
        remember(one.agency(), one.name(), pageOf(session.group(1)));
    }

    private static Map<String, String> pageOf(String session) {
        return Map.of("Cookie", "AEDILE_SESSION=" + session + "; XSRF-TOKEN=proof", "X-XSRF-TOKEN", "proof");
    }

    /** The names of those who handle alerts, look after sources and make agreements are part of what is shown. */
    private static Set<String> viewersOfName(String agency, String name) {
        return switch (name) {
            case "operator" -> Share.seeWholeAlert(agency, Share.SERVER, false);
            case "supervisor" -> Share.seeWholeSource(agency, Share.TRAFFIC, false);
            case BREAKER -> Share.glassParties(agency);
            case "controller", "privacy" -> Share.parties(agency);
            default -> Set.of(agency);
        };
    }

    private void machine(String agency, String role) {
        var issued = of(agency, "admin")
                .post(
                        "/api/v1/tokens",
                        Map.of("name", canaries.plant("name of a token", Set.of(agency)), "roles", List.of(role)));
        String secret = issued.get("token").asString();
        canaries.remember(secret, "token", Set.of(agency));
        remember(agency, role, bearer(secret));
    }

    private void remember(String agency, String role, Map<String, String> headers) {
        String glass = role.equals(BREAKER) ? Share.glassOf(agency) : NOBODY;
        byName.put(name(agency, role), new Visitor(name(agency, role), agency, glass, headers, false, http));
    }

    /** Agencies with a role, in a fixed order. */
    Set<String> roles() {
        return new LinkedHashSet<>(ROLES);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String name(String agency, String role) {
        return agency + "/" + role;
    }
}
