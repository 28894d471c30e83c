package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.aedile.detection.Band;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalog;
import org.aedile.detection.Collected;
import org.aedile.detection.SeasonalBaseline;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: what is far from usual at this hour of the week, learned from the readings themselves. */
class SeasonalTest {
    private static final Instant MONDAY = Instant.parse("2026-05-03T22:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int PER_DAY = 288;
    private static final SourceProfile.Property ANYTHING = new SourceProfile.Property(
            "pm10", "particles", "ug/m3", INTERVAL, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private TestSource source = TestSource.particles(INTERVAL);
    private final Random random = new Random(42);

    @Test
    void fourWeeksOfOrdinaryNoiseRaiseNothing() {
        usual(28);

        assertThat(verify().alerts).isEmpty();
    }

    @Test
    void aRiseFarAboveUsualIsToldInWordsWithNumbersAndIsOverAfterwards() {
        Instant end = usual(26);
        Instant evening = Instant.parse("2026-05-30T18:59:58Z");
        assertThat(end).isBefore(evening);
        usualUntil(end, evening);
        for (int i = 0; i < 6; i++) {
            source.read(evening.plus(INTERVAL.multipliedBy(i)), 184);
        }
        usualUntil(evening.plus(INTERVAL.multipliedBy(6)), evening.plus(Duration.ofHours(2)));

        Collected collected = verify();

        assertThat(collected.alerts).hasSizeBetween(2, 3);
        Alert raised = collected.alerts.get(0);
        assertThat(raised.explanation())
                .matches("particles 184 µg/m³, 1[89]\\.\\d times what is usual here on a Saturday at 21:00");
        assertThat(raised)
                .returns("Particles far above usual", Alert::title)
                .returns(evening, Alert::startTime)
                .returns(evening.plus(INTERVAL.multipliedBy(2)), Alert::detectedAt)
                .returns(
                        List.of("air-7/" + id(evening, 0), "air-7/" + id(evening, 1), "air-7/" + id(evening, 2)),
                        Alert::observations);
        assertThat(raised.severity()).isGreaterThanOrEqualTo(Severity.MEDIUM);
        Alert.Evidence evidence = raised.evidence().orElseThrow();
        assertThat(evidence.expectedLow()).isBetween(1.0, 20.0);
        assertThat(evidence.expectedHigh()).isBetween(20.0, 100.0);
        assertThat(collected.alerts.get(collected.alerts.size() - 1).status()).isEqualTo(Alert.Status.CLEARED);
    }

    @Test
    void aSingleOutlierIsNoAlert() {
        Instant end = usual(21);
        source.read(end, 900);
        usualUntil(end.plus(INTERVAL), end.plus(Duration.ofHours(5)));

        assertThat(verify().alerts).isEmpty();
    }

    @Test
    void aDayIsEnoughToBeUseful() {
        Instant end = usual(2);
        for (int i = 0; i < 4; i++) {
            source.read(end.plus(INTERVAL.multipliedBy(i)), 400);
        }

        assertThat(verify().alerts).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MAX_VALUE, -Double.MAX_VALUE, 1e30, -999})
    void noValueSpoilsWhatIsLearned(double monster) {
        for (int monsters : new int[] {1, 6, 24}) {
            for (int before : new int[] {0, 3 * PER_DAY + 5}) {
                source = new TestSource("air-7", ANYTHING);
                Instant from = usualUntil(MONDAY, MONDAY.plus(INTERVAL.multipliedBy(before)));
                for (int i = 0; i < monsters; i++) {
                    source.read(from.plus(INTERVAL.multipliedBy(i)), monster);
                }
                Instant end = usualUntil(from.plus(INTERVAL.multipliedBy(monsters)), MONDAY.plus(Duration.ofDays(9)));
                for (int i = 0; i < 4; i++) {
                    source.read(end.plus(INTERVAL.multipliedBy(i)), 400);
                }

                Collected collected = verify();

                assertThat(collected.alerts)
                        .as("%d times %s after %d readings", monsters, monster, before)
                        .anySatisfy(alert -> assertThat(alert.startTime()).isEqualTo(end));
            }
        }
    }

    @Test
    void theHourIsTheLocalOneAcrossTheChangeOfClocks() {
        LocalHours monaco = LocalHours.of(TestSource.ZONE);
        ZonedDateTime before = ZonedDateTime.of(2026, 3, 28, 21, 30, 0, 0, ZoneId.of(TestSource.ZONE));
        ZonedDateTime after = before.plusDays(1);

        assertThat(Duration.between(before, after)).isEqualTo(Duration.ofHours(23));
        assertThat(hourOfWeek(monaco, before)).isEqualTo(5 * 24 + 21);
        assertThat(hourOfWeek(monaco, after)).isEqualTo(6 * 24 + 21);
    }

    @Test
    void theBandOfTheChartIsTheBandOfTheDetector() {
        Instant end = usual(28);
        for (int i = 0; i < 4; i++) {
            source.read(end.plus(INTERVAL.multipliedBy(i)), 400);
        }
        Collected collected = verify();
        SeasonalBaseline baseline = new SeasonalBaseline();
        collected.baselines.forEach(baseline::accept);

        assertThat(collected.baselines.stream().map(BaselineUpdate::hour).distinct())
                .hasSize(168);
        Alert raised = collected.alerts.get(0);
        Alert.Evidence evidence = raised.evidence().orElseThrow();
        Band band = baseline.band(raised.endTime().toEpochMilli());
        assertThat(band.high()).isCloseTo(evidence.expectedHigh(), within(0.1 * evidence.expectedHigh()));
        assertThat(band.low()).isCloseTo(evidence.expectedLow(), within(0.1 * evidence.expectedHigh()));
    }

    @Test
    void transformsAreUndoneByTheirInverse() {
        for (Transform transform : Transform.values()) {
            for (double x : new double[] {-50, -1, 0, 0.2, 1, 17, 12_345}) {
                assertThat(transform.invert(transform.apply(x))).isCloseTo(x, within(1e-9 * Math.max(1, Math.abs(x))));
            }
        }
    }

    private static int hourOfWeek(LocalHours hours, ZonedDateTime time) {
        return LocalHours.hourOfWeek(
                LocalHours.hourIndex(hours.localMillis(time.toInstant().toEpochMilli())));
    }

    private String id(Instant from, int offset) {
        long index = Duration.between(MONDAY, from).dividedBy(INTERVAL) + 1 + offset;
        return "o-" + (index + (Duration.between(MONDAY, from).toMillis() % INTERVAL.toMillis() == 0 ? 0 : 1));
    }

    private Instant usual(int days) {
        return usualUntil(MONDAY, MONDAY.plus(INTERVAL.multipliedBy((long) days * PER_DAY)));
    }

    /** Daily and weekly pattern between some 10 and 30 µg/m³, with noise that has a memory of an hour. */
    private Instant usualUntil(Instant from, Instant until) {
        Instant time = from;
        double slow = 0;
        while (time.isBefore(until)) {
            double hour = time.getEpochSecond() / 3_600.0;
            double weekend = Math.floorMod(Math.round(Math.floor(hour / 24)) + 3, 7) >= 5 ? 0.8 : 1;
            slow = 0.92 * slow + 0.08 * random.nextGaussian();
            double level = weekend * (20 + 8 * Math.sin(2 * Math.PI * hour / 24));
            source.read(time, level * Math.exp(slow + 0.1 * random.nextGaussian()));
            time = time.plus(INTERVAL);
        }
        return time;
    }

    private Collected verify() {
        return new Stepping(Catalog.EMPTY, source.profiles()).verify(source.frames);
    }
}
