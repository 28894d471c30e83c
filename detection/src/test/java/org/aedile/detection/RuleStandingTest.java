package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Content;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
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
        assertThat(alerts.get(0).attributes())
                .containsEntry("count", "5")
                .containsEntry("SourceIp", "10.0.0.7")
                .doesNotContainKey(RuleStanding.SHADOW);
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

    /** Another agency's correlation that was refused, and one in shadow, would not have silenced it either. */
    @Test
    void aRefusedCorrelationSilencesOnlyWhatItWouldHaveCounted() {
        String lost = LogLines.BURST.replace("rules: failed_login", "rules: [failed_login, nowhere]");

        for (RuleStanding standing : List.of(OTHERS, SHADOW, OURS)) {
            Catalog catalog = Catalog.compile(
                    List.of(new RuleText("a.yml", LogLines.FAILED), new RuleText("b.yml", lost, standing)), List.of());

            assertThat(catalog.refused()).extracting(Refused::id).containsExactly("burst");
            assertThat(told(catalog)).hasSize(standing.equals(OURS) ? 0 : 1);
        }
    }

    @Test
    void whatAnotherAgencySaysDoesNotSpeakAgainstASustainedRule() {
        String hot = """
                title: Hot
                id: hot
                name: hot
                logsource: {product: city}
                detection: {s: {value|gt: 60}, condition: s}
                """;
        String lasting = """
                title: Hot for long
                id: %s
                correlation: {type: temporal, rules: [hot], timespan: 2m, sustained: 5m}
                """;
        Catalog catalog = Catalog.compile(
                List.of(
                        new RuleText("a.yml", hot),
                        new RuleText("b.yml", lasting.formatted("ours"), OURS),
                        new RuleText("c.yml", lasting.formatted("theirs"), OTHERS)),
                List.of());
        assertThat(catalog.refused()).isEmpty();
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), SourceProfiles.NONE, collected);
        for (int i = 0; i < 13; i++) {
            detection.observe(reading("it", 30 * i, 70));
            detection.observe(reading("police", 30 * i + 1, i % 3 == 2 ? 10 : 70));
        }
        detection.tick(NOON.plusSeconds(3_600).toEpochMilli());

        assertThat(collected.alerts).extracting(Alert::rule).isNotEmpty().containsOnly("ours");
    }

    @Test
    void noRuleTakesTheNameOfAnother() {
        RuleText failed = new RuleText("a.yml", LogLines.FAILED);
        String other = LogLines.FAILED.replace("title: Failed", "title: Other");

        assertRefused(failed, other.replace("id: failed", "id: failed_login").replace("name: failed_login", "name: x"));
        assertRefused(failed, other.replace("id: failed", "id: x").replace("name: failed_login", "name: failed"));
        assertRefused(failed, LogLines.BURST + "name: failed_login");
        assertRefused(failed, LogLines.BURST.replace("id: burst", "id: failed_login"));
        assertRefused(new RuleText("a.yml", LogLines.FAILED + LogLines.BURST + "name: guessed"), """
                title: Mine
                id: mine
                name: guessed
                correlation: {type: event_count, rules: [failed_login], timespan: 1m, condition: {gte: 1}}
                """);
    }

    private static void assertRefused(RuleText first, String second) {
        Catalog catalog = Catalog.compile(List.of(first, new RuleText("b.yml", second, OTHERS)), List.of());

        assertThat(catalog.refused()).extracting(Refused::file).containsExactly("b.yml");
    }

    private static FrameView reading(String agency, int second, double value) {
        Instant time = NOON.plusSeconds(second);
        return new FrameView()
                .wrap(new FrameWriter()
                        .write(new Observation(
                                "o-" + second,
                                AgencyId.of(agency),
                                SourceId.of(agency + "-1"),
                                LogSource.of("city", "", ""),
                                "live",
                                time,
                                time,
                                Optional.empty(),
                                new Content.Reading("heat", value, "1"))));
    }

    private static List<Alert> judge(RuleText... rules) {
        Catalog catalog = Catalog.compile(Arrays.asList(rules), List.of());
        assertThat(catalog.refused()).isEmpty();
        return told(catalog);
    }

    private static List<Alert> told(Catalog catalog) {
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
