package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: matches that are counted, and matches that are folded so that no rule floods the room. */
class CorrelationTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    private final LogLines lines = new LogLines("srv-3");
    private final FrameWriter writer = new FrameWriter();

    @Test
    void aCountSpeaksEarlyIsRevisedUnderTheSameIdAndTellsTheRestAtTheEnd() {
        for (int i = 0; i < 13; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(i));
            lines.failed("10.0.0." + (50 + i), NOON.plusSeconds(i));
        }
        tick(NOON.plusSeconds(13), Duration.ofMinutes(4));

        Collected collected = verify(LogLines.FAILED + LogLines.BURST);

        assertThat(collected.lines())
                .containsExactly(
                        "raised high: 5 times “Failed log-in” within 2 min, SourceIp 10.0.0.7",
                        "revised high: 10 times “Failed log-in” within 2 min, SourceIp 10.0.0.7",
                        "revised high: 13 times “Failed log-in” within 2 min, SourceIp 10.0.0.7");
        Alert first = collected.alerts.get(0);
        assertThat(first)
                .returns("correlation", Alert::kind)
                .returns("burst", Alert::rule)
                .returns("Ada", Alert::ruleAuthor)
                .returns(NOON, Alert::startTime)
                .returns(NOON.plusSeconds(4), Alert::detectedAt)
                .returns(Map.of("count", "5", "SourceIp", "10.0.0.7"), Collected::facts);
        assertThat(collected.alerts.stream().map(Alert::id).distinct()).hasSize(1);
    }

    @Test
    void tooFewWithinTheTimespanAreNone() {
        for (int i = 0; i < 20; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(31L * i));
        }

        assertThat(verify(LogLines.FAILED + LogLines.BURST).alerts).isEmpty();
    }

    @Test
    void whatIsReadFirstMakesNoDifference() {
        for (int i = 0; i < 400; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(7L * i + 150L * Math.floorDiv(i, 20)));
        }
        tick(NOON.plusSeconds(6_000), Duration.ofMinutes(4));
        Collected asReceived = verify(LogLines.FAILED + LogLines.BURST);
        List<Match> matches = new ArrayList<>(asReceived.matches);
        assertThat(asReceived.alerts).as("alerts and revisions").hasSizeGreaterThan(10);

        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(matches, new Random(seed));
            Collected shuffled = new Collected();
            CorrelationStep step = GroupStep.of(Catalogs.of(LogLines.BURSTS), SourceProfiles.NONE, shuffled);
            CorrelationState state = step.newState();
            matches.forEach(match -> step.observe(state, match));
            for (long at = NOON.toEpochMilli(); !state.isEmpty(); at += 1_000) {
                step.advance(state, matches.get(0).key(), at);
            }

            assertThat(shuffled.alerts).as("seed %d", seed).isEqualTo(asReceived.alerts);
        }
    }

    @Test
    void aFloodThatNoTickFollowsTakesBoundedRoomAndIsCounted() {
        lines.failed("10.0.0.7", NOON);
        Match one = verify(LogLines.FAILED + LogLines.BURST).matches.get(0);
        Collected collected = new Collected();
        CorrelationStep step = GroupStep.of(Catalogs.of(LogLines.BURSTS), SourceProfiles.NONE, collected);
        CorrelationState state = step.newState();
        int flood = 50_000;

        for (int i = 0; i < flood; i++) {
            step.observe(state, one);
            assertThat(step.waiting(state)).isLessThan(10_000);
        }
        step.advance(state, one.key(), NOON.plusSeconds(600).toEpochMilli());

        assertThat(collected.alerts.get(collected.alerts.size() - 1).attributes())
                .containsEntry("count", Integer.toString(flood));
    }

    @Test
    void aRuleByItselfIsToldAtOnceAndItsRepetitionsOnceAMinute() {
        for (int i = 0; i < 30; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(i));
        }
        tick(NOON.plusSeconds(30), Duration.ofMinutes(5));

        Collected collected = verify(LogLines.FAILED);

        assertThat(collected.lines())
                .containsExactly(
                        "raised low: Failed log-in on srv-3: message Failed password for root from 10.0.0.7",
                        "revised low: Failed log-in on srv-3: message Failed password for root from 10.0.0.7"
                                + " (30 times in 29 s)");
        assertThat(collected.alerts.get(1))
                .returns(Map.of("count", "30"), Collected::facts)
                .returns(List.of("attack.t1110"), Alert::tags)
                .returns(2, Alert::revision);
        assertThat(collected.alerts.get(1).observations()).hasSize(20).endsWith("srv-3/o-30");
    }

    @Test
    void whatHappenedBeforeAndComesLaterSetsTheBeginningBack() {
        lines.failed("10.0.0.7", NOON.plusSeconds(20)).failed("10.0.0.7", NOON).failed("10.0.0.7", NOON.plusSeconds(5));
        tick(NOON.plusSeconds(30), Duration.ofMinutes(5));

        Collected collected = verify(LogLines.FAILED);

        assertThat(collected.lines())
                .last()
                .asString()
                .startsWith("revised low: Failed log-in on srv-3:")
                .endsWith("(3 times in 20 s)");
        assertThat(collected.alerts.get(1))
                .returns(NOON, Alert::startTime)
                .returns(NOON.plusSeconds(20), Alert::endTime);
    }

    @Test
    void whereTheAuthorLeadsToTravelsWithTheAlert() {
        String references = "references: [https://example.org/a, Handbook of log-ins]\n";
        for (int i = 0; i < 5; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(i));
        }
        tick(NOON.plusSeconds(5), Duration.ofMinutes(4));

        assertThat(verify(references + LogLines.FAILED).alerts.get(0).attributes())
                .containsEntry("references", "https://example.org/a\nHandbook of log-ins");
        assertThat(verify(LogLines.FAILED + LogLines.BURST + references)
                        .alerts
                        .get(0)
                        .attributes())
                .containsEntry("references", "https://example.org/a\nHandbook of log-ins");
    }

    @Test
    void aRuleThatARefusedCorrelationWasToCountStaysQuiet() {
        for (int i = 0; i < 30; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(i));
        }
        String refusedBurst = LogLines.BURST.replace("event_count", "event_sum");
        Catalog catalog = Catalog.compile(List.of(new RuleText("r.yml", LogLines.FAILED + refusedBurst)), List.of());

        assertThat(catalog.refused()).singleElement().returns("burst", Refused::id);
        assertThat(new Stepping(catalog, SourceProfiles.NONE).verify(lines.frames).alerts)
                .isEmpty();
    }

    @Test
    void aCorrelationOfAnUnknownRuleIsRefused() {
        Catalog catalog = Catalog.compile(List.of(new RuleText("b.yml", LogLines.BURST)), List.of());

        assertThat(catalog.refused())
                .singleElement()
                .returns("it counts the rule 'failed_login', which is not loaded", Refused::reason);
    }

    private void tick(Instant from, Duration length) {
        for (long second = 0; second <= length.toSeconds(); second++) {
            lines.frames.add(writer.tick("live", from.toEpochMilli() + second * 1_000));
        }
    }

    private Collected verify(String rules) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("rules.yml", rules)), List.of());
        assertThat(catalog.refused()).isEmpty();
        return new Stepping(catalog, SourceProfiles.NONE).verify(lines.frames);
    }
}
