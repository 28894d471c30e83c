package org.aedile.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.junit.jupiter.api.Test;

/** FEATURE: how long data are kept, and that they are about people, is written down anew by two people. */
class StewardshipChangeTest {
    private final TestServer server = TestServer.shared();
    private final ApiClient supervisor =
            Colleague.loggedIn(server, "terms-supervisor", "Tina Terms", Sources.AGENCY, Role.SUPERVISOR, Role.ADMIN);
    private final ApiClient officer =
            Colleague.loggedIn(server, "terms-officer", "Otto Officer", Sources.AGENCY, Role.PRIVACY);

    @Test
    void anotherRetentionTakesTwo() {
        Sources.register(server, Sources.host("terms-shorter", DataClass.PERSONAL));

        assertThat(change("terms-shorter", "{\"retentionDays\":3}", "").status())
                .as("no reason")
                .isEqualTo(400);
        approve(change("terms-shorter", "{\"retentionDays\":3}", "new-law"));
        assertThat(terms("terms-shorter").retentionDays()).isEqualTo(30);
        assertThat(change("terms-shorter", "{\"retentionDays\":4}", "new-law").status())
                .as("that is not what was approved")
                .isEqualTo(409);
        assertThat(change("terms-shorter", "{\"retentionDays\":3}", "new-law").status())
                .isEqualTo(200);
        assertThat(terms("terms-shorter").retentionDays()).isEqualTo(3);

        approve(change("terms-shorter", "{\"retentionDays\":300}", "investigation"));
    }

    @Test
    void aLowerClassOfDataTakesTwoAndAHigherOneDoesNot() {
        Sources.register(server, Sources.host("terms-class", DataClass.PERSONAL));

        approve(change("terms-class", "{\"dataClass\":\"none\"}", "faces-are-blurred"));
        assertThat(terms("terms-class").dataClass()).isEqualTo(DataClass.PERSONAL);
        assertThat(change("terms-class", "{\"dataClass\":\"special\"}", "").status())
                .isEqualTo(200);
        assertThat(terms("terms-class").dataClass()).isEqualTo(DataClass.SPECIAL);
        assertThat(change("terms-class", "{\"name\":\"Another name\"}", "").status())
                .as("what else is said of it takes one")
                .isEqualTo(200);
    }

    @Test
    void whoRegistersASourceAgainCannotGoAroundIt() {
        Sources.register(server, Sources.host("terms-again", DataClass.PERSONAL));
        String form = """
                {"id":"%s","owner":"o","purpose":"p","legalBasis":"l","dataClass":"%s","retentionDays":%d}""";

        Answer waiting = supervisor.post(
                "/api/v1/sources?reason=moved",
                "[" + form.formatted("terms-again", "personal", 31) + ","
                        + form.formatted("terms-fresh", "personal", 31) + "]");
        assertThat(waiting.json().get("code").asString()).isEqualTo("second-person");
        assertThat(server.bean(SourceRegistry.class).find("terms-fresh"))
                .as("all or none")
                .isEmpty();
        assertThat(supervisor
                        .post("/api/v1/sources", form.formatted("terms-fresh", "none", 1))
                        .status())
                .as("a new one says it itself")
                .isEqualTo(201);
        assertThat(supervisor
                        .post("/api/v1/sources", form.formatted("terms-again", "personal", 30))
                        .status())
                .as("the same terms")
                .isEqualTo(201);
    }

    private Answer change(String source, String body, String reason) {
        return supervisor.patch("/api/v1/sources/" + source + "?reason=" + reason, body);
    }

    private void approve(Answer waiting) {
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(409);
        String request = waiting.json().get("request").asString();
        assertThat(officer.post("/api/v1/approvals/" + request + "/approve", "{}")
                        .status())
                .isEqualTo(200);
    }

    private Stewardship terms(String source) {
        return server.bean(SourceRegistry.class).require(source).stewardship();
    }
}
