package org.aedile.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.agreement.Clause;
import org.aedile.server.agreement.Clause.Masking;
import org.aedile.server.agreement.Clause.Records;
import org.aedile.server.agreement.Clause.Use;
import org.aedile.server.gate.Sight.AlertTraits;
import org.aedile.server.gate.Sight.View;
import org.junit.jupiter.api.Test;

/** FEATURE: an agency sees its own, and of others what they agreed to show it, and nothing else. */
class SightTest {
    private static final AgencyId POLICE = AgencyId.of("police");
    private static final AgencyId FIRE = AgencyId.of("fire");
    private static final AgencyId WATER = AgencyId.of("water");

    @Test
    void nothingIsSharedUnlessItIsAgreed() {
        Sight sight = Sight.ofOwn(POLICE);

        assertThat(sight.of(alert(POLICE, "gas", Severity.LOW))).isEqualTo(View.WHOLE);
        assertThat(sight.of(alert(FIRE, "gas", Severity.CRITICAL))).isEqualTo(View.HIDDEN);
        assertThat(sight.handles(alert(POLICE, "gas", Severity.LOW))).isTrue();
        assertThat(sight.ofSource(FIRE, "gas")).isEqualTo(View.HIDDEN);
    }

    @Test
    void aClauseShowsItsCategoriesFromItsSeverityOn() {
        Sight sight = seeing(FIRE, clause(Set.of("gas"), Severity.HIGH, Masking.NOTHING, Use.SEE));

        assertThat(sight.of(alert(FIRE, "gas", Severity.HIGH))).isEqualTo(View.WHOLE);
        assertThat(sight.of(alert(FIRE, "gas", Severity.MEDIUM))).isEqualTo(View.HIDDEN);
        assertThat(sight.of(alert(FIRE, "crowd", Severity.CRITICAL))).isEqualTo(View.HIDDEN);
        assertThat(sight.of(alert(WATER, "gas", Severity.CRITICAL))).isEqualTo(View.HIDDEN);
        assertThat(sight.handles(alert(FIRE, "gas", Severity.HIGH))).isFalse();
        assertThat(sight.ofSource(FIRE, "gas")).isEqualTo(View.WHOLE);
        assertThat(sight.ofSource(FIRE, "crowd")).isEqualTo(View.HIDDEN);
    }

    @Test
    void ofSeveralClausesTheOneThatShowsMostCounts() {
        Sight sight = seeing(
                FIRE,
                clause(Set.of(), Severity.LOW, Masking.PERSONAL, Use.SEE),
                clause(Set.of("gas"), Severity.CRITICAL, Masking.NOTHING, Use.HANDLE));

        assertThat(sight.of(alert(FIRE, "gas", Severity.HIGH))).isEqualTo(View.MASKED);
        assertThat(sight.of(alert(FIRE, "gas", Severity.CRITICAL))).isEqualTo(View.WHOLE);
        assertThat(sight.handles(alert(FIRE, "gas", Severity.CRITICAL))).isTrue();
        assertThat(sight.handles(alert(FIRE, "crowd", Severity.CRITICAL))).isFalse();
    }

    @Test
    void aClauseOfSourcesShowsNoAlerts() {
        Sight sight = seeing(FIRE, new Clause(Records.SOURCES, Set.of(), Severity.LOW, Masking.NOTHING, Use.SEE));

        assertThat(sight.of(alert(FIRE, "gas", Severity.CRITICAL))).isEqualTo(View.HIDDEN);
        assertThat(sight.ofSource(FIRE, "gas")).isEqualTo(View.WHOLE);
    }

    @Test
    void whatASourceSaysTakesAClauseOfSources() {
        Sight alerts = seeing(FIRE, clause(Set.of("gas"), Severity.LOW, Masking.NOTHING, Use.SEE));
        Sight masked = seeing(FIRE, new Clause(Records.SOURCES, Set.of(), Severity.LOW, Masking.PERSONAL, Use.SEE));
        Sight whole = seeing(FIRE, new Clause(Records.SOURCES, Set.of("gas"), Severity.LOW, Masking.NOTHING, Use.SEE));

        assertThat(alerts.ofHistory(FIRE, "gas", false)).isEqualTo(View.HIDDEN);
        assertThat(masked.ofHistory(FIRE, "gas", false)).isEqualTo(View.WHOLE);
        assertThat(masked.ofHistory(FIRE, "gas", true)).isEqualTo(View.HIDDEN);
        assertThat(whole.ofHistory(FIRE, "gas", true)).isEqualTo(View.WHOLE);
        assertThat(whole.ofHistory(FIRE, "crowd", false)).isEqualTo(View.HIDDEN);
        assertThat(whole.ofHistory(POLICE, "crowd", true)).isEqualTo(View.WHOLE);
    }

    @Test
    void anAlertShowsWhatItsOwnAgencysSourcesSaidAndNotThoseOfOthers() {
        Sight sight = seeing(FIRE, clause(Set.of(), Severity.LOW, Masking.NOTHING, Use.SEE));

        assertThat(sight.ofCause(FIRE, FIRE, "gas", true)).isEqualTo(View.WHOLE);
        assertThat(sight.ofCause(FIRE, WATER, "gas", false)).isEqualTo(View.HIDDEN);
        assertThat(sight.ofCause(FIRE, POLICE, "gas", true)).isEqualTo(View.WHOLE);
    }

    @Test
    void onlyWhoRunsTheMachineOwnsEverything() {
        Caller administrator = new Caller("local", "Command line", POLICE, EnumSet.allOf(Role.class), "");

        assertThat(Sight.ownOf(Caller.LOCAL).owns(FIRE)).isTrue();
        assertThat(Sight.ownOf(administrator).owns(FIRE)).isFalse();
        assertThat(Sight.ownOf(administrator).owns("")).as("nobody's").isFalse();
        assertThat(Sight.ownOf(administrator).owns("police")).isTrue();
    }

    private static Sight seeing(AgencyId owner, Clause... clauses) {
        return new Sight(
                POLICE,
                List.of(clauses).stream()
                        .map(clause -> new Sight.Grant(owner, clause))
                        .toList(),
                false);
    }

    private static Clause clause(Set<String> categories, Severity least, Masking masking, Use use) {
        return new Clause(Records.ALERTS, categories, least, masking, use);
    }

    private static AlertTraits alert(AgencyId owner, String category, Severity severity) {
        return new AlertTraits(owner, category, severity);
    }
}
