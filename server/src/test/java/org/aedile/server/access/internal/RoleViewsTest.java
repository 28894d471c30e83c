package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.TestServer;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** FEATURE: looking through the eyes of another role is over after half an hour. */
class RoleViewsTest {
    private final TestServer server = TestServer.shared();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void itEndsByItself() {
        RoleViews views = new RoleViews(server.bean(Deeds.class), server.bean(TransactionTemplate.class), () -> now);
        Caller supervisor = new Caller(
                "views-sam", "Sam", AgencyId.of("municipality"), Set.of(Role.SUPERVISOR), "session-of-views-sam");
        views.begin(Role.OPERATOR, supervisor);
        assertThat(views.through(supervisor).roles()).containsExactly(Role.OPERATOR);

        now = now.plus(RoleViews.LONGEST);

        assertThat(views.through(supervisor)).isEqualTo(supervisor);
        assertThat(views.of(supervisor)).isEmpty();
    }
}
