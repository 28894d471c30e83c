package org.aedile.server.oversight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.TestServer;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.GlassListener;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** FEATURE: a broken glass ends by its time, and its review doesn't wait for ever. */
class GlassTimeTest {
    private static final String REASON = "a crowd crush next door, need their cameras";

    private static final AgencyId OURS = AgencyId.of("glass-time");

    private final TestServer server = TestServer.shared();
    private final NoticeBoard notices = new NoticeBoard();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void itEndsByItselfAndCanBeBrokenAgain() {
        GlassDesk desk = desk();
        BreakGlass glass = begin(desk, "glass-time", "glass-time-owner");
        assertThat(desk.of(OURS, "glass-time")).hasSize(1);
        assertThat(desk().of(OURS, "glass-time"))
                .as("also after a start of the server")
                .hasSize(1);

        now = glass.until().minusMillis(1);
        assertThat(desk.people()).contains("glass-time");
        now = glass.until();
        assertThat(desk.of(OURS, "glass-time")).isEmpty();
        assertThat(desk.people()).doesNotContain("glass-time");
        assertThat(desk().people()).doesNotContain("glass-time");

        assertThat(begin(desk, "glass-time", "glass-time-owner").isOpen(now)).isTrue();
    }

    @Test
    void aReviewIsOverdueAfterThreeDays() {
        GlassDesk desk = desk();
        BreakGlass glass = begin(desk, "glass-overdue", "glass-overdue-owner");

        now = glass.from().plus(Duration.ofDays(3)).minusMillis(1);
        assertThat(desk.listOverdue()).noneMatch(one -> one.id().equals(glass.id()));
        now = glass.from().plus(Duration.ofDays(3));
        assertThat(desk.listOverdue()).anyMatch(one -> one.id().equals(glass.id()));

        Caller officer = new Caller(
                "glass-time-officer",
                "Olga",
                AgencyId.of("glass-overdue-owner"),
                Set.of(Role.PRIVACY),
                "session-of-olga");
        desk.review(glass.id(), false, "a look at the plan was enough", officer);
        assertThat(desk.listOverdue()).noneMatch(one -> one.id().equals(glass.id()));
    }

    @Test
    void privacyOfficersOfBothAgenciesAreToldOnceThatAReviewIsOverdue() {
        GlassDesk desk = desk();
        BreakGlass glass = begin(desk, "glass-told-late", "glass-late-owner");
        AgencyId owner = AgencyId.of("glass-late-owner");

        now = glass.due().minusMillis(1);
        overdue(desk).tell();
        long before = notices.number(owner);
        now = glass.due();
        overdue(desk).tell();
        assertThat(notices.number(owner)).isGreaterThan(before);
        assertThat(entries(glass)).containsExactly("became-overdue", "began");
        long told = notices.number(owner);

        overdue(desk()).tell();
        assertThat(notices.number(owner))
                .as("not once more, also after a start of the server")
                .isEqualTo(told);
        assertThat(desk.listOverdue())
                .as("but it counts until it is done")
                .anyMatch(one -> one.id().equals(glass.id()));
        assertThat(entries(glass)).hasSize(2);
    }

    private List<String> entries(BreakGlass glass) {
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(GlassDesk.KIND),
                Optional.of(glass.id()),
                Optional.empty());
        return Awaitility.await()
                .until(
                        () -> server.bean(AuditLog.class).search(wanted, Long.MAX_VALUE, 10).stream()
                                .map(entry -> entry.entry().verb())
                                .toList(),
                        verbs -> verbs.size() >= 2);
    }

    private OverdueReviews overdue(GlassDesk desk) {
        return new OverdueReviews(
                desk,
                server.bean(PostgresGlasses.class),
                notices,
                server.bean(Deeds.class),
                server.bean(TransactionTemplate.class),
                () -> now);
    }

    private BreakGlass begin(GlassDesk desk, String person, String owner) {
        Caller caller = new Caller(person, person, OURS, Set.of(Role.OPERATOR), "session-of-" + person);
        BreakGlass.Scope scope = new BreakGlass.Scope(AgencyId.of(owner), Set.of());
        return desk.begin(scope, REASON, GlassDesk.USUALLY, caller);
    }

    private GlassDesk desk() {
        return new GlassDesk(
                server.bean(PostgresGlasses.class),
                server.bean(Deeds.class),
                server.bean(Decisions.class),
                server.bean(TransactionTemplate.class),
                notices,
                () -> now,
                new StaticListableBeanFactory().getBeanProvider(GlassListener.class));
    }
}
