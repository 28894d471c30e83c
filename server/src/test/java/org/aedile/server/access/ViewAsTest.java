package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;

/** FEATURE: who answers for others sees what another role sees, and neither more than before nor anything changed by it. */
class ViewAsTest {
    private static final String VIEW = "/api/v1/session/view";

    private final TestServer server = TestServer.shared();

    @Test
    void anAdministratorLooksAsAnOperatorAndBack() {
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(200);

        assertThat(admin.put(VIEW, "{\"role\": \"operator\"}").status()).isEqualTo(204);

        assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(403);
        assertThat(admin.get("/api/v1/alerts?domain=live").status()).isEqualTo(200);
        assertThat(admin.get("/api/v1/session").json().get("viewedAs").asString())
                .isEqualTo("operator");
        assertThat(admin.get("/api/v1/session").json().at("/user/roles")).hasSize(1);

        assertThat(admin.delete(VIEW).status()).isEqualTo(204);
        assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(200);
        assertThat(admin.get("/api/v1/session").json().get("viewedAs").isNull()).isTrue();
    }

    @Test
    void nothingIsChangedWhileSomebodyLooks() {
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR);
        supervisor.put(VIEW, "{\"role\": \"operator\"}");

        ApiClient.Answer refused = supervisor.post("/api/v1/alerts/0000/acknowledge", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("You look as operator, and change nothing while you do.");
        assertThat(supervisor.put(VIEW, "{\"role\": \"analyst\"}").status()).isEqualTo(403);
        assertThat(ApiClient.loggedIn(server, Role.SUPERVISOR)
                        .get("/api/v1/session")
                        .json()
                        .get("viewedAs")
                        .isNull())
                .as("another session of the same person")
                .isTrue();
        assertThat(supervisor.delete("/api/v1/session").status()).isEqualTo(204);
    }

    @Test
    void nobodySeesMoreByIt() {
        ApiClient.Answer wider = ApiClient.loggedIn(server, Role.SUPERVISOR).put(VIEW, "{\"role\": \"admin\"}");
        ApiClient.Answer operator = ApiClient.loggedIn(server, Role.OPERATOR).put(VIEW, "{\"role\": \"analyst\"}");
        ApiClient.Answer controller =
                ApiClient.loggedIn(server, Role.CONTROLLER).put(VIEW, "{\"role\": \"operator\"}");

        assertThat(wider.status()).isEqualTo(403);
        assertThat(wider.json().get("detail").asString())
                .isEqualTo("you can't look as admin; you can as operator, analyst, wall");
        assertThat(operator.status()).isEqualTo(403);
        assertThat(controller.status()).isEqualTo(403);
    }
}
