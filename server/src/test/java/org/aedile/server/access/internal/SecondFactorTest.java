package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.access.SecretSeal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: whoever has set up an app needs its code to log in; what is lost can be replaced. */
class SecondFactorTest {
    private static final String CODE = "{\"code\":\"%s\"}";
    private final TestServer server = TestServer.shared();

    @Test
    void theSecondStepNeedsACodeThatWasNotTakenBefore() {
        ApiClient browser = person("factor-anna");
        byte[] secret = beginApp(browser, "factor-anna");
        long step = Totp.stepAt(Instant.now());
        String first = Totp.code(secret, step, Totp.DIGITS);
        assertThat(browser.put("/api/v1/session/factors/app", CODE.formatted(first))
                        .status())
                .isEqualTo(200);

        ApiClient other = new ApiClient(server);
        Answer half = other.logIn("factor-anna", ApiClient.PASSWORD);
        assertThat(half.status()).isEqualTo(202);
        assertThat(half.json().get("ways").toString()).isEqualTo("[\"totp\",\"recovery-code\"]");
        assertThat(other.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(secondStep(other, first).status()).isEqualTo(401);
        assertThat(secondStep(other, Totp.code(secret, step + 1, Totp.DIGITS)).status())
                .isEqualTo(200);
        assertThat(other.get("/api/v1/session/all").json().get(0).get("proof").asString())
                .isEqualTo("totp");
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        ApiClient browser = person("factor-ben");
        JsonNode codes = setUpApp(browser, "factor-ben");
        assertThat(codes).hasSize(10);
        String code = codes.get(3).asString();

        ApiClient first = halfWay("factor-ben");
        assertThat(secondStep(first, code.toUpperCase(Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(first.get("/api/v1/session/factors")
                        .json()
                        .get("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(9);
        assertThat(secondStep(halfWay("factor-ben"), code).status()).isEqualTo(401);
    }

    @Test
    void theSecretIsSealedAndTheCodesAreHashed() {
        ApiClient browser = person("factor-carla");
        byte[] secret = beginApp(browser, "factor-carla");
        JdbcClient client = server.bean(JdbcClient.class);
        byte[] stored = client.sql("select secret from person_totp where username = 'factor-carla'")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(stored.length).isGreaterThan(secret.length);
    }

    @Test
    void guessingTheCodeIsSlowedToo() {
        setUpApp(person("factor-dora"), "factor-dora");
        ApiClient stranger = halfWay("factor-dora");
        for (int i = 0; i < 5; i++) {
            assertThat(secondStep(stranger, "00000" + i).status()).isEqualTo(401);
        }

        assertThat(secondStep(stranger, "000009").status()).isEqualTo(429);
        assertThat(new ApiClient(server)
                        .logIn("factor-dora", ApiClient.PASSWORD)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void anAdministratorResetsWhatWasLost() {
        ApiClient browser = person("factor-emil");
        setUpApp(browser, "factor-emil");
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);

        assertThat(admin.delete("/api/v1/accounts/factor-emil/second-factor").status())
                .isEqualTo(204);

        assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(new ApiClient(server)
                        .logIn("factor-emil", ApiClient.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutAPasswordThereIsNoSecondStep() {
        assertThat(secondStep(new ApiClient(server), "123456").status()).isEqualTo(401);
    }

    @Test
    void whoLoggedInLongAgoChangesNothing() {
        ApiClient browser = person("factor-finn");
        server.bean(JdbcClient.class)
                .sql("update person_session set created_at = created_at - interval '16 minutes'"
                        + " where username = 'factor-finn'")
                .update();

        Answer refused = browser.post("/api/v1/session/factors/app", "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("15 min");
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

    private JsonNode setUpApp(ApiClient browser, String username) {
        byte[] secret = beginApp(browser, username);
        String code = Totp.code(secret, Totp.stepAt(Instant.now()), Totp.DIGITS);
        return browser.put("/api/v1/session/factors/app", CODE.formatted(code))
                .json()
                .get("recoveryCodes");
    }

    /** The secret that the app scans, as the database has it too. */
    private byte[] beginApp(ApiClient browser, String username) {
        JsonNode app = browser.post("/api/v1/session/factors/app", "{}").json();
        byte[] sealed = server.bean(JdbcClient.class)
                .sql("select secret from person_totp where username = ?")
                .param(username)
                .query(byte[].class)
                .single();
        byte[] secret = server.bean(SecretSeal.class).open(sealed, "totp\u001f" + username);
        assertThat(app.get("secret").asString()).isEqualTo(Base32.encode(secret));
        assertThat(app.get("address").asString())
                .startsWith("otpauth://totp/Aedile:" + username + "?secret=" + Base32.encode(secret));
        return secret;
    }

    private ApiClient halfWay(String username) {
        ApiClient client = new ApiClient(server);
        assertThat(client.logIn(username, ApiClient.PASSWORD).status()).isEqualTo(202);
        return client;
    }

    private static Answer secondStep(ApiClient client, String code) {
        return client.post("/api/v1/session/second-factor", CODE.formatted(code));
    }
}
