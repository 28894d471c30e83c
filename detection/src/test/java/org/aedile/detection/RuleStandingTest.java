package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: a rule sees what its agency may see, speaks in its name, and in shadow alerts nobody. The lines are of "it". */
class RuleStandingTest {
    private static final Instant NOON = Instant.parse("2026-05-30T12:00:00Z");
    private static final RuleStanding OURS = new RuleStanding("it", false);
    private static final RuleStanding OTHERS = new RuleStanding("police", false);
    private static final RuleStanding SHADOW = new RuleStanding("", true);

    private static final String OVER_ALERTS = """
            title: Any alert of that rule
            id: over
            name: over_alerts
            logsource: {product: aedile, category: alert}
            detection: {s: {rule: failed}, condition: s}
            ---
            title: Heard of it
            id: heard
            correlation:
              type: event_count
              rules: [over_alerts]
              group-by: [source]
              timespan: 10m
              condition: {gte: 1}
            """;

    @Test
    void aRuleOfAnotherAgencySeesNothing() {
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED, OTHERS))).isEmpty();
    }

    @Test
    void alertsOfARuleAreItsAgencys() {
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED, OURS)).get(0).agency())
                .hasToString("it");
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED, OURS)).get(0).attributes())
                .doesNotContainKey(RuleStanding.SHADOW);
    }

    @Test
    void whatARuleInShadowFindsIsMarked() {
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED, SHADOW)))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.attributes()).containsEntry(RuleStanding.SHADOW, "true"));
    }

    @Test
    void aCorrelationInShadowIsMarkedAndSilencesNoLiveRule() {
        List<Alert> alerts =
                judge(new RuleText("a.yml", LogLines.FAILED), new RuleText("b.yml", LogLines.BURST, SHADOW));

        assertThat(alerts).extracting(Alert::rule).contains("failed", "burst");
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(alert.attributes().containsKey(RuleStanding.SHADOW))
                        .isEqualTo(alert.rule().equals("burst")));
    }

    @Test
    void aLiveCorrelationCountsARuleInShadow() {
        List<Alert> alerts =
                judge(new RuleText("a.yml", LogLines.FAILED, SHADOW), new RuleText("b.yml", LogLines.BURST));

        assertThat(alerts).extracting(Alert::rule).containsOnly("burst");
        assertThat(alerts.get(0).attributes()).isEqualTo(Map.of("count", "5", "SourceIp", "10.0.0.7"));
    }

    @Test
    void aCorrelationOfAnotherAgencyCountsNothing() {
        List<Alert> alerts =
                judge(new RuleText("a.yml", LogLines.FAILED), new RuleText("b.yml", LogLines.BURST, OTHERS));

        assertThat(alerts).extracting(Alert::rule).containsOnly("failed");
    }

    @Test
    void aLiveRuleOverAlertsHearsNothingOfWhatIsInShadow() {
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED), new RuleText("b.yml", OVER_ALERTS)))
                .extracting(Alert::rule)
                .contains("heard");
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED, SHADOW), new RuleText("b.yml", OVER_ALERTS)))
                .extracting(Alert::rule)
                .containsOnly("failed");
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED, SHADOW), new RuleText("b.yml", OVER_ALERTS, SHADOW)))
                .extracting(Alert::rule)
                .contains("heard");
        assertThat(judge(new RuleText("a.yml", LogLines.FAILED), new RuleText("b.yml", OVER_ALERTS, OTHERS)))
                .extracting(Alert::rule)
                .containsOnly("failed");
    }

    private static List<Alert> judge(RuleText... rules) {
        Catalog catalog = Catalog.compile(Arrays.asList(rules), List.of());
        assertThat(catalog.refused()).isEmpty();
        LogLines lines = new LogLines("srv-3");
        for (int i = 0; i < 6; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(i));
        }
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), SourceProfiles.NONE, collected);
        lines.frames.forEach(frame -> detection.observe(new FrameView().wrap(frame)));
        detection.tick(NOON.plusSeconds(30).toEpochMilli());
        return collected.alerts;
    }
}
