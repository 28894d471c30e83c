package org.aedile.server.oversight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.server.TestServer;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.SecondPersonNeeded;
import org.aedile.server.oversight.internal.Request.State;
import org.aedile.server.oversight.internal.Request.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** FEATURE: neither a request nor an approval holds for long. */
class FourEyesExpiryTest {
    private final TestServer server = TestServer.shared();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final FourEyesDesk desk = new FourEyesDesk(
            server.bean(PostgresApprovals.class),
            server.bean(Deeds.class),
            server.bean(Decisions.class),
            server.bean(TransactionTemplate.class),
            new NoticeBoard(),
            () -> now);
    private final Caller asker = person("expiry-asker");
    private final Caller second = person("expiry-second");

    @Test
    void anApprovalEndsAfterAQuarterOfAnHour() {
        Act act = act("expiry-approval");
        String id = ask(act);
        desk.decide(id, Verdict.APPROVED, "", second);

        pass(Request.HOLDS.minusMillis(1));
        assertThat(state(id)).isEqualTo(State.APPROVED);
        pass(Duration.ofMillis(1));
        assertThat(state(id)).isEqualTo(State.EXPIRED);
        assertThat(ask(act)).as("an approval that is over lets nothing happen").isNotEqualTo(id);
    }

    @Test
    void anApprovalHoldsUntilItsLastMoment() {
        Act act = act("expiry-last");
        desk.decide(ask(act), Verdict.APPROVED, "", second);

        pass(Request.HOLDS.minusMillis(1));
        desk.require(act, asker);

        assertThatThrownBy(() -> desk.require(act, asker)).isInstanceOf(SecondPersonNeeded.class);
    }

    @Test
    void aRequestWaitsForAShift() {
        String id = ask(act("expiry-request"));

        pass(Request.PATIENCE);
        assertThat(state(id)).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> desk.decide(id, Verdict.APPROVED, "", second))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("expired");
    }

    private String ask(Act act) {
        SecondPersonNeeded needed = catchThrowableOfType(SecondPersonNeeded.class, () -> desk.require(act, asker));
        return needed.request();
    }

    private State state(String id) {
        return desk.list(asker).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state(now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static Act act(String subject) {
        return new Act(Act.Kind.LIFT_HOLD, subject, "hold on " + subject, "case closed");
    }

    private static Caller person(String name) {
        return new Caller(name, name, AgencyId.of("expiry"), Set.of(Role.PRIVACY), "session-of-" + name);
    }
}
