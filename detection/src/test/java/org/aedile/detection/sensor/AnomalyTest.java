package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.wire.FrameView;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** FEATURE: the second tier learns by itself what is unusual in the series that a setting names. */
class AnomalyTest {
    private static final Instant MONDAY = Instant.parse("2026-05-03T22:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 1_200_000;

    private static final String ALONE = """
            - {id: usual, kind: seasonal, enabled: false}
            - {id: stuck, kind: stuck, enabled: false}
            - {id: learned, kind: anomaly, source: air-7, property: pm10, once: 10000, warmup: 36000, calm: 20}
            """;

    private final TestSource source = TestSource.particles(INTERVAL);
    private final Random random = new Random(4_711);

    @Test
    void whatIsUnusualIsToldOnceInWordsWithNumbersHoweverItIsHosted() {
        noise(400);
        Instant rise = next();
        source.readAll(rise, 60, 60, 60);
        noise(22);

        Collected collected = new Stepping(catalog(ALONE), source.profiles()).verify(source.frames);

        assertThat(collected.alerts.stream().map(Alert::status))
                .startsWith(Alert.Status.RAISED)
                .endsWith(Alert.Status.CLEARED);
        assertThat(collected.alerts.stream().map(Alert::id).distinct()).hasSize(1);
        Alert raised = collected.alerts.get(0);
        assertThat(raised)
                .returns("Particles unusual for this sensor", Alert::title)
                .returns(rise, Alert::startTime)
                .returns("anomaly", Alert::kind)
                .returns("learned", Alert::rule);
        assertThat(raised.explanation())
                .matches("particles 60 µg/m³, expected (19|20|21)[.\\d]* µg/m³, 8 in 10 lie within 1[6-9][.\\d]* and "
                        + "2[1-4][.\\d]* µg/m³; as unusual (less than )?once in [\\d,]+ readings");
        Alert.Evidence evidence = raised.evidence().orElseThrow();
        assertThat(evidence.expectedLow()).isBetween(16.0, 20.0);
        assertThat(evidence.expectedHigh()).isBetween(20.0, 24.0);
    }

    @Test
    void theRarerTheMoreSevere() {
        noise(600);
        source.readAll(next(), 24.2);
        noise(100);
        source.readAll(next(), 400);

        List<Alert> raised = raised(ALONE);

        assertThat(raised).hasSize(2);
        assertThat(raised.get(0).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(raised.get(1).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void nothingIsSaidBeforeTheSeriesWasWatchedForLongEnough() {
        noise(320);
        source.readAll(next(), 400);

        assertThat(raised(ALONE)).hasSize(1);
        assertThat(raised(ALONE.replace("warmup: 36000", "warmup: 172800"))).isEmpty();
    }

    @Test
    void whoAsksForHighValuesIsNotToldOfLowOnes() {
        noise(1_000);
        source.readAll(next(), 1);

        assertThat(raised(ALONE)).hasSize(1);
        assertThat(raised(ALONE.replace("once:", "direction: high, once:"))).isEmpty();
    }

    @Test
    void badReadingsDoNotSpoilWhatIsKnown() {
        noise(300);
        TestSource bad = TestSource.particles(INTERVAL);
        Random values = new Random(4_711);
        for (int i = 0; i < 300; i++) {
            Instant time = MONDAY.plus(INTERVAL.multipliedBy(i));
            bad.read(time, 20 + values.nextGaussian());
            bad.read(time, 700);
            bad.read(time.plusSeconds(1), -1e300);
            bad.read(time.minusSeconds(90), 700);
        }
        source.readAll(next(), 60);
        bad.readAll(next(), 60);

        assertThat(raised(ALONE)).hasSize(1);
        Alert.Evidence known = raised(ALONE).get(0).evidence().orElseThrow();
        Alert.Evidence knownToo = raised(bad, ALONE + "- {id: never, kind: impossible, enabled: false}\n")
                .get(0)
                .evidence()
                .orElseThrow();
        assertThat(knownToo.expectedLow()).isCloseTo(known.expectedLow(), Offset.offset(0.05));
        assertThat(knownToo.expectedHigh()).isCloseTo(known.expectedHigh(), Offset.offset(0.05));
    }

    @Test
    void whatIsKeptOfASeriesIsBounded() throws IOException {
        noise(4_000);

        assertThat(bytes(ALONE)).isBetween(10_000, MOST_BYTES);
        assertThat(bytes("")).isLessThan(5_000);
    }

    @Test
    void aSeriesThatIsChosenLaterBeginsWhenItIsChosen() {
        noise(700);
        Catalogs catalogs = Catalogs.of(Catalog.EMPTY);
        catalogs.put(MONDAY.plus(Duration.ofDays(1)).toEpochMilli(), catalog(ALONE));
        source.readAll(next(), 60);

        assertThat(raised(catalogs, source)).singleElement().returns("learned", Alert::rule);
    }

    @Test
    void seriesBeyondTheBudgetAreRefusedAndTheOthersRun() {
        Catalog catalog = catalog("""
                - {id: a, kind: anomaly, sources: [s1, s2, s3], properties: [pm10, no2], budget: 8}
                - {id: b, kind: anomaly, sources: [s4, s5, s6], properties: [pm10]}
                - {id: c, kind: anomaly, sources: [s4, s5], properties: [pm10]}
                - {id: d, kind: threshold, above: 50}
                """);

        assertThat(catalog.settings()).extracting("id").containsExactly("a", "c", "d");
        assertThat(catalog.refused())
                .singleElement()
                .returns("b", one -> one.id())
                .extracting(one -> one.reason())
                .isEqualTo(
                        "names 3 series (sources × properties), and of the 8 that a job has room for 2 are left; name"
                                + " fewer or set a larger 'budget'");
    }

    @Test
    void aSettingThatMakesNoSenseIsToldWithValueAndLimit() {
        assertThatThrownBy(() -> DetectorSettings.parse("""
                        - {id: a, kind: anomaly, property: pm10}
                        - {id: b, kind: anomaly, source: s1, property: pm10, once: 5}
                        - {id: c, kind: anomaly, source: s1, property: pm10, budget: 20000}
                        """))
                .hasMessageContaining("setting a: anomaly learns each series by itself, so 'sources' and 'properties'")
                .hasMessageContaining("setting b: once is 5.0 readings, must be from 10 to 10,000,000,000")
                .hasMessageContaining("setting c: budget is 20000.0, must be a whole number from 1 to 10000");
    }

    private int bytes(String settings) throws IOException {
        LocalDetection detection = detect(Catalogs.of(catalog(settings)), source, new Collected());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (SourceState state : detection.sourceStates().values()) {
            new SourceStateCodec().write(state, new DataOutputStream(bytes));
        }
        return bytes.size();
    }

    private List<Alert> raised(String settings) {
        return raised(source, settings);
    }

    private static List<Alert> raised(TestSource source, String settings) {
        return raised(Catalogs.of(catalog(settings)), source);
    }

    private static List<Alert> raised(Catalogs catalogs, TestSource source) {
        Collected collected = new Collected();
        detect(catalogs, source, collected);
        return collected.alerts.stream()
                .filter(alert -> alert.status() == Alert.Status.RAISED)
                .toList();
    }

    private static LocalDetection detect(Catalogs catalogs, TestSource source, Collected collected) {
        LocalDetection detection = new LocalDetection(catalogs, source.profiles(), collected);
        FrameView view = new FrameView();
        source.frames.forEach(frame -> detection.observe(view.wrap(frame)));
        return detection;
    }

    private static Catalog catalog(String settings) {
        return Catalog.compile(List.of(), settings.isEmpty() ? List.of() : DetectorSettings.parse(settings));
    }

    private void noise(int readings) {
        for (int i = 0; i < readings; i++) {
            source.read(next(), 20 + random.nextGaussian());
        }
    }

    private Instant next() {
        return MONDAY.plus(INTERVAL.multipliedBy(source.frames.size()));
    }
}
