package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.Subject;
import org.junit.jupiter.api.Test;

/** FEATURE: what was refused or masked is in the audit log, and nobody can fill it by asking. */
class DecisionsTest {
    private static final AgencyId POLICE = AgencyId.of("police");

    private final List<AuditEntry> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-30T19:00:00Z");
    private final Decisions decisions = new Decisions(log::addAll, () -> now);
    private final AedileException absent = new AedileException(ErrorCode.NOT_FOUND, "not there");
    private final Caller fire = caller("fire-1");

    @Test
    void aRefusalIsWrittenOnceAnHour() {
        Subject source = new Subject("source", "cam-1");

        assertThat(decisions.refused(fire, source, absent)).isSameAs(absent);
        decisions.refused(fire, source, absent);
        now = now.plus(Duration.ofMinutes(59));
        decisions.refused(fire, source, absent);
        assertThat(log).hasSize(1);
        assertThat(log.get(0).decision()).isEqualTo(Decision.REFUSED);
        assertThat(log.get(0).subject()).isEqualTo(source);
        assertThat(log.get(0).actor().account()).isEqualTo("fire-1");

        now = now.plus(Duration.ofMinutes(1));
        decisions.refused(fire, source, absent);
        assertThat(log).hasSize(2);
    }

    @Test
    void eachCallerAndEachRecordIsWritten() {
        decisions.refused(fire, new Subject("source", "cam-1"), absent);
        decisions.refused(fire, new Subject("source", "cam-2"), absent);
        decisions.refused(caller("fire-2"), new Subject("source", "cam-1"), absent);

        assertThat(log).hasSize(3);
    }

    @Test
    void nobodyFillsTheLogByAskingForMany() {
        for (int i = 0; i < 3 * Decisions.MOST_REFUSALS; i++) {
            decisions.refused(fire, new Subject("source", "cam-" + i), absent);
        }
        assertThat(log).hasSize(Decisions.MOST_REFUSALS);

        now = now.plus(Duration.ofHours(1));
        decisions.refused(fire, new Subject("source", "cam-0"), absent);
        assertThat(log).hasSize(Decisions.MOST_REFUSALS + 1);
    }

    @Test
    void aMaskedViewIsWrittenOnceAnHourForEachKindAndAgency() {
        decisions.masked(fire, "alert", POLICE);
        decisions.masked(fire, "alert", POLICE);
        decisions.masked(fire, "source", POLICE);
        decisions.masked(fire, "alert", AgencyId.of("transport"));

        assertThat(log)
                .extracting(
                        entry -> entry.subject().kind() + " " + entry.subject().id())
                .containsExactly("alerts of police", "sources of police", "alerts of transport");
        assertThat(log).allMatch(entry -> entry.decision() == Decision.MASKED);
    }

    @Test
    void whatWasShownOfOthersIsWrittenToo() {
        decisions.shown(fire, "alert", POLICE);
        decisions.shown(fire, "alert", POLICE);
        decisions.masked(fire, "alert", POLICE);

        assertThat(log).extracting(AuditEntry::decision).containsExactly(Decision.SHOWN, Decision.MASKED);
        assertThat(log.get(0).verb()).isEqualTo(Decisions.WAS_SHOWN);
    }

    @Test
    void ofWhatIsSeenTogetherOnlyThatOfOthersIsWritten() {
        Decisions.Shown own = new Decisions.Shown("unit", AgencyId.of("fire"), false);
        Decisions.Shown whole = new Decisions.Shown("unit", POLICE, false);
        Decisions.Shown masked = new Decisions.Shown("incident", POLICE, true);

        decisions.note(fire, Stream.of(own, whole, masked, whole));

        assertThat(log)
                .extracting(entry -> entry.decision() + " " + entry.subject().kind())
                .containsExactly("SHOWN units of", "MASKED incidents of");
    }

    @Test
    void whatIsThereForNobodyIsNoRefusal() {
        Subject incident = new Subject("incident", "4711");

        assertThat(decisions.absent(fire, incident, () -> false, absent)).isSameAs(absent);
        assertThat(log).isEmpty();
        assertThat(decisions.absent(fire, incident, () -> true, absent)).isSameAs(absent);
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision()).isEqualTo(Decision.REFUSED));
    }

    private static Caller caller(String name) {
        return new Caller(name, name, AgencyId.of("fire"), EnumSet.of(Role.OPERATOR), "session");
    }
}
