package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.junit.jupiter.api.Test;

/** FEATURE: limits that engineers set: thresholds, rates of change, impossible values. */
class LimitDetectorsTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    private final TestSource source = TestSource.particles(Duration.ofSeconds(10));

    @Test
    void aValueBeyondItsLimitForLongEnoughIsAnAlertUntilItIsBackByTheHysteresis() {
        source.readAll(NOON, 20, 60, 61, 62, 184, 49, 45, 39, 20);

        Collected collected = verify("""
                id: pm10-limit
                kind: threshold
                property: pm10
                severity: high
                above: 50
                hysteresis: 10
                for: 20
                """);

        assertThat(collected.lines())
                .containsExactly(
                        "raised high: particles 62 µg/m³, above the limit of 50 µg/m³ for 20 s",
                        "revised critical: particles 184 µg/m³, above the limit of 50 µg/m³ for 30 s",
                        "cleared critical: particles 184 µg/m³, above the limit of 50 µg/m³ for 30 s");
        assertThat(collected.alerts.get(0))
                .returns("Particles above 50 µg/m³", Alert::title)
                .returns(List.of("air-7/o-2", "air-7/o-3", "air-7/o-4"), Alert::observations)
                .returns(NOON.plusSeconds(10), Alert::startTime)
                .returns("threshold", Alert::kind);
        assertThat(collected.alerts.stream().map(Alert::id).distinct()).hasSize(1);
        assertThat(collected.alerts.stream().map(Alert::revision)).containsExactly(1, 2, 3);
        assertThat(collected.alerts.get(2).endTime()).isEqualTo(NOON.plusSeconds(40));
    }

    @Test
    void aShortExcursionIsNone() {
        source.readAll(NOON, 20, 60, 61, 20, 60, 20);

        assertThat(verify("{id: l, kind: threshold, above: 50, for: 20}").alerts)
                .isEmpty();
    }

    @Test
    void aRepeatedObservationHasNoSecondEffect() {
        source.readAll(NOON, 60);
        source.frames.add(source.frames.get(0));

        assertThat(verify("{id: l, kind: threshold, above: 50}").alerts).hasSize(1);
    }

    @Test
    void aFastRiseIsTold() {
        source.readAll(NOON, 20, 21, 22, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92);

        assertThat(verify("{id: r, kind: rate, change: 50, within: 60}").lines())
                .containsExactly(
                        "raised medium: particles rose from 20 to 80 µg/m³ within 60 s, more than 50 µg/m³",
                        "cleared medium: particles rose from 20 to 80 µg/m³ within 60 s, more than 50 µg/m³");
    }

    @Test
    void aSlowRiseIsNot() {
        source.readAll(NOON, 20, 30, 40, 50, 60, 70, 80, 90);

        assertThat(verify("{id: r, kind: rate, change: 50, within: 30}").alerts).isEmpty();
    }

    @Test
    void impossibleValuesMeanAFaultySensorAndNothingElse() {
        source.readAll(NOON, 20, -7, -7, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20);

        assertThat(verify("{id: l, kind: threshold, below: 0}").lines())
                .containsExactly(
                        "raised low: particles -7 µg/m³, below the least 0 µg/m³ that this sensor can measure",
                        "cleared low: particles -7 µg/m³, below the least 0 µg/m³ that this sensor can measure");
    }

    private Collected verify(String settings) {
        Catalog catalog = Catalog.compile(List.of(), DetectorSettings.parse(settings));
        return new Stepping(catalog, source.profiles()).verify(source.frames);
    }
}
