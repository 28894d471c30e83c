package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.aedile.detection.Catalog;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.junit.jupiter.api.Test;

/** FEATURE: a detector is set by the false alerts a week that people accept, and says how probable chance is. */
class AcceptedFalseAlertsTest {
    private static final Instant MONDAY = Instant.parse("2026-05-03T22:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int PER_DAY = 144;
    private static final String USUAL = "- {id: usual, kind: seasonal, weekly: 2, series: 20}\n";
    private static final String LEARNED = """
            - {id: usual, kind: seasonal, enabled: false}
            - {id: learned, kind: anomaly, source: air-7, property: pm10, weekly: 0.1, warmup: 36000, calm: 20}
            """;

    private final TestSource source = TestSource.particles(INTERVAL);
    private final Random random = new Random(4_711);

    @Test
    void whatIsBeyondChanceIsToldWithItsProbabilityHoweverItIsHosted() {
        usual(21);
        source.readAll(next(), 60, 60, 60, 60);
        usual(1);

        Alert raised = raised(USUAL).get(0);

        assertThat(raised.explanation())
                .matches(
                        "particles 60 µg/m³, .* what is usual here on a Monday at 00:30; as strong by chance (less than )?"
                                + "once in [\\d,]+ weeks");
        assertThat(chance(raised)).isBetween(0.0, 0.1);
        assertThat(raised.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void theSecondTierIsSetInTheSameWay() {
        usual(12);
        source.readAll(next(), 80);
        usual(1);

        Alert raised = raised(LEARNED).get(0);

        assertThat(raised.rule()).isEqualTo("learned");
        assertThat(raised.explanation()).contains("; as strong by chance ");
        assertThat(chance(raised)).isBetween(0.0, 0.1);
    }

    @Test
    void whatLastsForHalfTheWeekIsStillToldWhenItComesAgain() {
        usual(21);
        for (int i = 0; i < 6; i++) {
            source.readAll(next(), 90, 90, 90, 90, 90, 90);
            usual(1);
        }

        assertThat(raised(USUAL)).as("danger isn't trained away").hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aSettingThatAcceptsTooMuchOrForNobodyKnowsWhatIsToldWithValueAndLimit() {
        assertThatThrownBy(() -> DetectorSettings.parse("""
                        - {id: a, kind: seasonal, weekly: 500, series: 10}
                        - {id: b, kind: seasonal, category: noise, weekly: 5}
                        - {id: c, kind: seasonal, weekly: 0, series: 10}
                        """))
                .hasMessageContaining("setting a: weekly is 500.0 for 10 series, must be at most 7 a week for each")
                .hasMessageContaining("setting b: its series share the 'weekly' false alerts, so name 'sources' and"
                        + " 'properties', or say in 'series' how many there are")
                .hasMessageContaining("setting c: weekly is 0.0, must be positive");
    }

    private static double chance(Alert alert) {
        return Double.parseDouble(alert.attributes().get("chance"));
    }

    private List<Alert> raised(String settings) {
        Catalog catalog = Catalog.compile(List.of(), DetectorSettings.parse(settings));
        Collected collected = new Stepping(catalog, source.profiles()).verify(source.frames);
        return collected.alerts.stream()
                .filter(alert -> alert.status() == Alert.Status.RAISED)
                .toList();
    }

    private void usual(int days) {
        for (int i = 0; i < days * PER_DAY; i++) {
            source.read(next(), 20 * Math.exp(0.1 * random.nextGaussian()));
        }
    }

    private Instant next() {
        return MONDAY.plus(INTERVAL.multipliedBy(source.frames.size()));
    }
}
