package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;

/** FEATURE: guessing is slowed, whoever it is for, and locks nobody out of the browser that they always use. */
class GuessingTest {
    private final TestServer server = TestServer.shared();

    @Test
    void strangersWaitAndThePersonDoesNot() {
        TestPerson greta = TestPerson.make(server, "guessed-greta", Role.ANALYST);
        ApiClient browser = greta.logIn();
        browser.delete("/api/v1/session");
        ApiClient stranger = new ApiClient(server);
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.logIn("guessed-greta", "wrong-password").status())
                    .isEqualTo(401);
        }

        ApiClient.Answer refused = stranger.logIn("guessed-greta", ApiClient.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("hint").asString()).contains("passkey");
        assertThat(browser.logIn("guessed-greta", ApiClient.PASSWORD).status()).isEqualTo(200);
        assertThat(stranger.logIn("guessed-greta", ApiClient.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void theBrowserOfAPersonIsNoWayToGuessAnothersPassword() {
        TestPerson.make(server, "guessed-hugo", Role.ANALYST);
        ApiClient browser =
                TestPerson.make(server, "guessed-ines", Role.ANALYST).logIn();
        for (int i = 0; i < 5; i++) {
            browser.logIn("guessed-hugo", "wrong-password");
        }

        assertThat(browser.logIn("guessed-hugo", ApiClient.PASSWORD).status()).isEqualTo(429);
        ApiClient other = new ApiClient(server);
        assertThat(other.logIn("guessed-hugo", ApiClient.PASSWORD).status()).isEqualTo(429);
    }
}
