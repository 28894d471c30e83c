package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: of a sensor that was moved or calibrated what is usual is forgotten on request, and learned anew. */
class RelearningTest {
    private static final Instant MONDAY = Instant.parse("2026-05-03T22:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int PER_DAY = 288;
    private static final String BOTH = """
            - {id: often, kind: seasonal, source: air-7, property: pm10}
            - {id: learned, kind: anomaly, source: air-7, property: pm10, once: 10000, warmup: 86400}
            """;

    private final TestSource source = TestSource.particles(INTERVAL);
    private final Random random = new Random(4_711);

    @Test
    void whatWasUsualBeforeIsNotHeldAgainstIt() {
        around(20, 4 * PER_DAY);
        Instant moved = next();
        around(300, PER_DAY / 2);

        assertThat(raised(source.profiles())).contains("often", "learned");
        assertThat(raised(source.learnedAnewFrom(moved))).isEmpty();
    }

    @Test
    void whatIsUsualNowIsLearned() {
        around(20, 4 * PER_DAY);
        Instant moved = next();
        around(300, 3 * PER_DAY);
        source.readAll(next(), 20, 20, 20, 20);

        assertThat(raised(source.learnedAnewFrom(moved))).contains("often", "learned");
    }

    @Test
    void whatWasRaisedIsTakenBack() {
        around(20, 4 * PER_DAY);
        around(300, 6);
        Instant moved = next();
        around(300, 12);

        Collected collected = new Stepping(Catalog.EMPTY, source.learnedAnewFrom(moved)).verify(source.frames);

        assertThat(collected.alerts.get(0).status()).isEqualTo(Alert.Status.RAISED);
        assertThat(collected.alerts.get(collected.alerts.size() - 1))
                .returns(Alert.Status.RETRACTED, Alert::status)
                .satisfies(
                        alert -> assertThat(alert.attributes()).containsEntry("reason", "the source is learned anew"));
    }

    private List<String> raised(SourceProfiles profiles) {
        Catalog catalog = Catalog.compile(List.of(), DetectorSettings.parse(BOTH));
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), profiles, collected);
        FrameView view = new FrameView();
        source.frames.forEach(frame -> detection.observe(view.wrap(frame)));
        return collected.alerts.stream()
                .filter(alert -> alert.status() == Alert.Status.RAISED)
                .map(Alert::rule)
                .toList();
    }

    private void around(double level, int readings) {
        for (int i = 0; i < readings; i++) {
            source.read(next(), level * Math.exp(0.1 * random.nextGaussian()));
        }
    }

    private Instant next() {
        return MONDAY.plus(INTERVAL.multipliedBy(source.frames.size()));
    }
}
