package org.aedile.server.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import tools.jackson.databind.JsonNode;

/** Units, and what agencies agree about them, for tests. */
public final class TestUnits {
    /** Kind of record, masking and use are left open. */
    public static final String CLAUSE =
            "{\"records\":\"%s\",\"categories\":[],\"leastSeverity\":\"low\",\"masking\":\"%s\",\"use\":\"%s\"}";

    private TestUnits() {}

    /** An available unit of that agency. */
    public static void available(TestServer server, AgencyId agency, String id, String... skills) {
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, agency);
        String words = skills.length == 0 ? "" : "\"" + String.join("\",\"", skills) + "\"";
        Answer put = supervisor.put(
                "/api/v1/units/" + id,
                "{\"callSign\":\"%s\",\"kind\":\"engine\",\"skills\":[%s]}"
                        .formatted(id.toUpperCase(Locale.ROOT), words));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(supervisor
                        .post("/api/v1/units/" + id + "/status", "{\"status\":\"available\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Opens an incident and gives its id. */
    public static String incident(ApiClient client, String title) {
        Answer opened = client.post("/api/v1/incidents", """
                {"type":"fire","title":"%s","severity":"high","lon":7.4246,"lat":43.7384,"place":"Casino"}
                """.formatted(title));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("id").asString();
    }

    /** That agency shows another its units until somebody ends it; the id of the agreement. */
    public static String show(TestServer server, AgencyId shows, AgencyId sees, String use, String masking) {
        return agree(server, shows, sees, CLAUSE.formatted("units", masking, use));
    }

    /** The two agree on that clause. */
    public static String agree(TestServer server, AgencyId shows, AgencyId sees, String clause) {
        ApiClient first = ApiClient.loggedIn(server, Role.CONTROLLER, shows);
        ApiClient second = ApiClient.loggedIn(server, Role.CONTROLLER, sees);
        Answer proposed = first.post("/api/v1/agreements", """
                {"shows":"%s","sees":"%s","clauses":[%s],
                 "grounds":{"purpose":"help","legalBasis":"Law 1","showing":"gdpr","seeing":"gdpr"},
                 "from":"%s","until":"%s"}
                """.formatted(
                        shows,
                        sees,
                        clause,
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(3_600)));
        assertThat(proposed.status()).as(proposed.text()).isLessThan(300);
        String id = proposed.json().get("id").asString();
        assertThat(first.post("/api/v1/agreements/" + id + "/sign", "{}").status())
                .isEqualTo(200);
        assertThat(second.post("/api/v1/agreements/" + id + "/sign", "{}").status())
                .isEqualTo(200);
        return id;
    }

    /** The unit as it stands in somebody's list; fails when it doesn't. */
    public static JsonNode inList(ApiClient client, String id) {
        for (JsonNode unit : client.get("/api/v1/units").json()) {
            if (unit.get("id").asString().equals(id)) {
                return unit;
            }
        }
        throw new AssertionError("unit " + id + " is not in the list");
    }
}
