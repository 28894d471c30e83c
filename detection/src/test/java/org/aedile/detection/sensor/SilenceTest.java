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
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStep;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: sources that fall silent or get stuck. */
class SilenceTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    private TestSource source = TestSource.particles(Duration.ofSeconds(10));

    @Test
    void aSourceThatFallsSilentIsToldByTheClockAndClearsWhenItSpeaksAgain() {
        source.readAll(NOON, 20, 21, 22);
        source.tick(NOON.plusSeconds(21), Duration.ofMinutes(5));
        source.read(NOON.plusSeconds(400), 20);

        Collected collected = verify("");

        assertThat(collected.lines())
                .containsExactly(
                        "raised low: no readings for 60 s, usually one every 10 s",
                        "cleared low: no readings for 60 s, usually one every 10 s");
        assertThat(collected.alerts.get(0))
                .returns("Air monitor 7 is silent", Alert::title)
                .returns(NOON.plusSeconds(20), Alert::startTime)
                .returns(NOON.plusSeconds(80), Alert::detectedAt);
    }

    @Test
    void whenThePlatformWasAwayItsSilenceIsNotTheSources() {
        source.readAll(NOON, 20, 21, 22);
        source.tick(NOON.plusSeconds(21), Duration.ofSeconds(5));
        List<byte[]> before = List.copyOf(source.frames);
        Collected collected = new Collected();
        SourceStep step = new SourceStep(Catalogs.of(Catalog.EMPTY), source.profiles(), collected);
        SourceState state = step.newState();
        FrameView view = new FrameView();
        for (byte[] frame : before) {
            view.wrap(frame);
            step.clock(view.receiptTimeMillis());
            if (!view.isTick()) {
                step.observe(state, view);
            }
        }

        long back = NOON.plusSeconds(3_600).toEpochMilli();
        step.clock(back);
        step.advance(state, "air-7", NOON.plusSeconds(80).toEpochMilli());
        assertThat(collected.alerts).isEmpty();
        assertThat(step.nextTimer(state)).isEqualTo(back + 60_000);

        for (long second = 1; second <= 60; second++) {
            step.clock(back + second * 1_000);
        }
        step.advance(state, "air-7", back + 60_000);
        assertThat(collected.alerts).hasSize(1);
    }

    @Test
    void aValueThatNoLongerChangesThoughItUsedToIsToldAndANightsRestIsNot() {
        source = TestSource.particles(Duration.ofMinutes(1));
        Random random = new Random(7);
        Instant time = NOON;
        for (int day = 0; day < 3; day++) {
            for (int minute = 0; minute < 1_440; minute++) {
                boolean night = minute > 600 && minute < 900;
                source.read(time, night ? 3 : 20 + random.nextInt(5));
                time = time.plusSeconds(60);
            }
        }
        for (int minute = 0; minute < 1_440; minute++) {
            source.read(time, 22);
            time = time.plusSeconds(60);
        }
        source.read(time, 23);

        Collected collected = verify("{id: usual, kind: seasonal, enabled: false}");

        assertThat(collected.lines())
                .first()
                .asString()
                .startsWith("raised low: particles 22 µg/m³ for 14 h")
                .endsWith("without change, usually at most 4 h 53 min");
        assertThat(collected.alerts.stream().map(Alert::status))
                .containsExactly(Alert.Status.RAISED, Alert.Status.CLEARED);
    }

    private Collected verify(String settings) {
        Catalog catalog = Catalog.compile(List.of(), settings.isEmpty() ? List.of() : DetectorSettings.parse(settings));
        return new Stepping(catalog, source.profiles()).verify(source.frames);
    }
}
