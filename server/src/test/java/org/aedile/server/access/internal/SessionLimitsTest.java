package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.access.SecretSeal;
import org.aedile.server.config.AedileProperties;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** FEATURE: a session ends when nobody uses it, and after a shift in any case. */
class SessionLimitsTest {
    private static final Visitor VISITOR = new Visitor("10.0.0.7", "test", Optional.empty());
    private final TestServer server = TestServer.shared();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Sessions sessions = new Sessions(
            server.bean(JdbcClient.class),
            now::get,
            server.bean(TransactionTemplate.class),
            server.bean(Deeds.class),
            server.bean(SecondFactorPolicy.class),
            new SessionStreams(),
            server.bean(SecretSeal.class),
            server.bean(AedileProperties.class));

    @Test
    void oneThatNobodyUsesEndsAfterTwoHours() {
        String token = sessions.begin(account("limits-anna"), Proof.PASSWORD, VISITOR);

        pass(Duration.ofMinutes(119));
        assertThat(sessions.find(token)).isPresent();
        pass(Duration.ofMinutes(119));
        assertThat(sessions.find(token)).isPresent();
        pass(Duration.ofMinutes(121));
        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.list("limits-anna", "")).isEmpty();
    }

    @Test
    void oneInUseEndsAfterTwelveHours() {
        String token = sessions.begin(account("limits-ben"), Proof.PASSWORD, VISITOR);
        for (int hour = 0; hour < 11; hour++) {
            pass(Duration.ofHours(1));
            assertThat(sessions.find(token)).isPresent();
        }

        pass(Duration.ofMinutes(61));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void anOpenStreamIsUse() {
        String token = sessions.begin(account("limits-carla"), Proof.PASSWORD, VISITOR);
        Set<Caller> open = Set.of(sessions.find(token).orElseThrow());

        pass(Duration.ofMinutes(110));
        assertThat(sessions.alive(open)).isEqualTo(open);
        pass(Duration.ofMinutes(110));
        assertThat(sessions.find(token)).isPresent();
        pass(Duration.ofHours(9));
        assertThat(sessions.alive(open)).isEmpty();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Account account(String username) {
        return server.bean(Accounts.class)
                .create(
                        new NewAccount(username, username, Sources.AGENCY, List.of(Role.ANALYST), ApiClient.PASSWORD),
                        "test");
    }
}
