package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: a passkey opens the account it was made for, and no other, from our own pages only. */
class PasskeyTest {
    private static final String ORIGIN = "http://localhost:8080";
    private static final String PASSKEYS = "/api/v1/session/factors/passkeys";
    private final TestServer server = TestServer.shared();

    @Test
    void aPasskeyAloneLogsIn() {
        ApiClient browser = person("passkey-anna");
        SoftKey key = new SoftKey(ORIGIN, 1);
        Answer added = register(browser, key, "Key ring");
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().get("recoveryCodes")).hasSize(10);

        ApiClient other = new ApiClient(server);
        assertThat(logIn(other, key).status()).isEqualTo(200);
        assertThat(other.get("/api/v1/session")
                        .json()
                        .get("user")
                        .get("username")
                        .asString())
                .isEqualTo("passkey-anna");
        assertThat(other.get("/api/v1/session/all").json().get(0).get("proof").asString())
                .isEqualTo("passkey");
    }

    @Test
    void afterAPasskeyAPasswordIsNotEnough() {
        SoftKey key = new SoftKey(ORIGIN, 2);
        register(person("passkey-ben"), key, "Key ring");
        ApiClient other = new ApiClient(server);

        Answer half = other.logIn("passkey-ben", ApiClient.PASSWORD);
        assertThat(half.status()).isEqualTo(202);
        assertThat(half.json().get("ways").toString()).isEqualTo("[\"passkey\",\"recovery-code\"]");
        key.stopVerifying();
        assertThat(logIn(other, key).status()).isEqualTo(200);
    }

    @Test
    void alonePasskeysMustVerifyTheirUser() {
        SoftKey key = new SoftKey(ORIGIN, 3);
        register(person("passkey-carla"), key, "Key ring");
        key.stopVerifying();

        assertThat(logIn(new ApiClient(server), key).status()).isEqualTo(401);
    }

    @Test
    void anAnswerIsTakenOnce() {
        SoftKey key = new SoftKey(ORIGIN, 4);
        register(person("passkey-dora"), key, "Key ring");
        ApiClient other = new ApiClient(server);
        String answer = key.get(options(other));

        assertThat(send(other, answer).status()).isEqualTo(200);
        assertThat(send(new ApiClient(server), answer).status()).isEqualTo(401);
    }

    @Test
    void aCopyOfAKeyIsRefused() {
        SoftKey key = new SoftKey(ORIGIN, 5);
        register(person("passkey-emil"), key, "Key ring");
        assertThat(logIn(new ApiClient(server), key).status()).isEqualTo(200);
        key.becomeACopy();

        assertThat(logIn(new ApiClient(server), key).status()).isEqualTo(401);
    }

    @Test
    void aPageOfSomebodyElseGetsNowhere() {
        ApiClient browser = person("passkey-finn");
        assertThat(register(browser, new SoftKey("https://aedi1e.example", 6), "Trap")
                        .status())
                .isEqualTo(400);
        assertThat(logIn(new ApiClient(server), new SoftKey(ORIGIN, 7)).status())
                .isEqualTo(401);
    }

    @Test
    void aPasskeyIsNamedAndRemovedByItsOwnerOnly() {
        ApiClient owner = person("passkey-greta");
        SoftKey key = new SoftKey(ORIGIN, 8);
        register(owner, key, "Key ring");
        String id = passkeys(owner).get(0).get("id").asString();
        ApiClient other = person("passkey-hugo");

        assertThat(other.put(PASSKEYS + "/" + id, "{\"name\":\"Mine\"}").status())
                .isEqualTo(404);
        assertThat(other.delete(PASSKEYS + "/" + id).status()).isEqualTo(404);
        assertThat(owner.put(PASSKEYS + "/" + id, "{\"name\":\"Desk\"}").status())
                .isEqualTo(204);
        assertThat(passkeys(owner).get(0).get("name").asString()).isEqualTo("Desk");
        assertThat(owner.delete(PASSKEYS + "/" + id).status()).isEqualTo(204);
        assertThat(logIn(new ApiClient(server), key).status()).isEqualTo(401);
        assertThat(new ApiClient(server)
                        .logIn("passkey-greta", ApiClient.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClosedAccountIsOpenedByNoPasskey() {
        SoftKey key = new SoftKey(ORIGIN, 9);
        register(person("passkey-ines"), key, "Key ring");
        ApiClient.loggedIn(server, Role.ADMIN);
        server.bean(Accounts.class).change("passkey-ines", List.of(Role.ANALYST), true);

        assertThat(logIn(new ApiClient(server), key).status()).isEqualTo(401);
    }

    private ApiClient person(String username) {
        server.bean(Accounts.class)
                .create(
                        new NewAccount(username, username, Sources.AGENCY, List.of(Role.ANALYST), ApiClient.PASSWORD),
                        "test");
        ApiClient client = new ApiClient(server);
        assertThat(client.logIn(username, ApiClient.PASSWORD).status()).isEqualTo(200);
        return client;
    }

    private static Answer register(ApiClient browser, SoftKey key, String name) {
        JsonNode options = browser.post(PASSKEYS + "/options", "{}").json();
        return browser.post(PASSKEYS, "{\"name\":\"%s\",\"credential\":%s}".formatted(name, key.create(options)));
    }

    private static Answer logIn(ApiClient client, SoftKey key) {
        return send(client, key.get(options(client)));
    }

    private static JsonNode options(ApiClient client) {
        return client.post("/api/v1/session/passkey/options", "{}").json();
    }

    private static Answer send(ApiClient client, String credential) {
        return client.post("/api/v1/session/passkey", "{\"credential\":%s}".formatted(credential));
    }

    private static JsonNode passkeys(ApiClient client) {
        return client.get("/api/v1/session/factors").json().get("passkeys");
    }
}
