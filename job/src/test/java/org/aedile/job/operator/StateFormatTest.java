package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.GroupStep;
import org.aedile.detection.LogLines;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStep;
import org.aedile.detection.TestSource;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.aedile.wire.FrameView;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/**
 * FEATURE: this release reads the checkpoints of those before it. The files under {@code states} are what a release wrote:
 * Flink's description of the serializer, then one value. A format that is changed on purpose gets a new version and a new
 * file; the old ones stay and must go on being read.
 */
class StateFormatTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    private static final KeptStates KEPT = new KeptStates();

    private static final String KEY = "burst\u001f10.0.0.7";

    private final Collected collected = new Collected();

    @Test
    void theStateOfASourceIsReadAsItWasWritten() throws IOException {
        SourceStep step = new SourceStep(
                Catalogs.of(LogLines.BURSTS),
                TestSource.particles(Duration.ofSeconds(30)).profiles(),
                collected);
        List<byte[]> frames = frames();
        SourceState state = step.newState();
        frames.forEach(frame -> step.observe(state, new FrameView().wrap(frame)));

        Slot<SourceState> read =
                KEPT.verify("source-slot-4", SourceSlotSerializer.INSTANCE, new Slot<>(state, step.nextTimer(state)));

        assertThat(read.timerMillis()).isEqualTo(step.nextTimer(read.state()));
        int said = collected.matches.size();
        frames.forEach(frame -> step.observe(read.state(), new FrameView().wrap(frame)));
        assertThat(collected.matches).as("repeats are known").hasSize(said);
    }

    @Test
    void whatWasLearnedOfAHolidayIsReadAsItWasWritten() throws IOException {
        TestSource source = TestSource.particles(Duration.ofMinutes(30)).readAll(NOON, 20, 22, 21, 20);
        Catalog holiday = Catalog.compile(
                List.of(), DetectorSettings.parse("{id: usual, kind: seasonal, holidays: none +2026-05-30}"));
        SourceStep step = new SourceStep(Catalogs.of(holiday), source.profiles(), collected);
        SourceState state = step.newState();
        source.frames.forEach(frame -> step.observe(state, new FrameView().wrap(frame)));

        KEPT.verify("source-slot-4-holiday", SourceSlotSerializer.INSTANCE, new Slot<>(state, step.nextTimer(state)));
        assertThat(collected.baselines).extracting(BaselineUpdate::hour).containsExactly(168 + 12);
        Slot<SourceState> before = KEPT.read("source-slot-3", SourceSlotSerializer.INSTANCE);
        assertThat(before.timerMillis()).isEqualTo(step.nextTimer(before.state()));
    }

    @Test
    void theStateOfAGroupIsReadAsItWasWritten() throws IOException {
        CorrelationStep step = step();
        CorrelationState state = step.newState();
        for (int i = 0; i < 7; i++) {
            step.observe(state, match(i));
        }
        step.advance(state, KEY, NOON.plusSeconds(6).toEpochMilli());

        Slot<CorrelationState> read =
                KEPT.verify("group-slot-4", GroupSlotSerializer.INSTANCE, new Slot<>(state, step.nextTimer(state)));

        assertThat(collected.alerts).as("the seventh waits still").hasSize(1);
        tellsTheRest(step, read);
        tellsTheRest(step, KEPT.read("group-slot-3", GroupSlotSerializer.INSTANCE));
    }

    @Test
    void theStateOfAGroupFromBeforeIsReadAndWhatWaitedIsCounted() throws IOException {
        assertThat(KEPT.read("group-slot-1", GroupSlotSerializer.INSTANCE)
                        .state()
                        .isEmpty())
                .isTrue();

        Slot<CorrelationState> read = KEPT.read("group-slot-2", GroupSlotSerializer.INSTANCE);
        CorrelationStep step = step();
        assertThat(step.waiting(read.state())).isEqualTo(1);
        for (int i = 7; i < 11; i++) {
            step.observe(read.state(), match(i));
        }
        step.advance(read.state(), KEY, NOON.plusSeconds(600).toEpochMilli());
        assertThat(collected.alerts).hasSize(1);
    }

    @Test
    void theStateOfASourceFromBeforeIsRead() throws IOException {
        SourceStep step = new SourceStep(Catalogs.of(LogLines.BURSTS), SourceProfiles.NONE, collected);

        for (String before : List.of("source-slot-1", "source-slot-2")) {
            Slot<SourceState> read = KEPT.read(before, SourceSlotSerializer.INSTANCE);
            frames().forEach(frame -> step.observe(read.state(), new FrameView().wrap(frame)));
        }

        assertThat(collected.matches).as("repeats are known").isEmpty();
    }

    @Test
    void aMatchFromBeforeIsRead() throws IOException {
        Match read = KEPT.read("match-1", MatchSerializer.INSTANCE);

        assertThat(read).isEqualTo(match(1));
    }

    private CorrelationStep step() {
        return GroupStep.of(Catalogs.of(LogLines.BURSTS), SourceProfiles.NONE, collected);
    }

    private void tellsTheRest(CorrelationStep step, Slot<CorrelationState> read) {
        collected.alerts.clear();
        step.advance(read.state(), KEY, NOON.plusSeconds(600).toEpochMilli());
        assertThat(collected.alerts)
                .singleElement()
                .extracting(Alert::attributes)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("count", "7");
    }

    @Test
    void aMatchIsReadAsItWasWritten() throws IOException {
        assertThat(KEPT.verify("match-2", MatchSerializer.INSTANCE, match(1))).isEqualTo(match(1));
    }

    @Test
    void aBaselineIsReadAsItWasWritten() throws IOException {
        BaselineUpdate update = new BaselineUpdate(
                "live", "air-7", "pm10", TestSource.ZONE, "mc", 130, "root", 4.5f, 0.25f, 3, NOON.toEpochMilli());

        assertThat(KEPT.verify("baseline-2", BaselineSerializer.INSTANCE, update))
                .isEqualTo(update);
        assertThat(KEPT.read("baseline-1", BaselineSerializer.INSTANCE))
                .returns("none", BaselineUpdate::holidays)
                .returns(update.hour(), BaselineUpdate::hour)
                .returns(update.atMillis(), BaselineUpdate::atMillis);
    }

    /** Two readings and a line of one source; the third line, because readings have the ids of the first two. */
    private static List<byte[]> frames() {
        List<byte[]> frames = TestSource.particles(Duration.ofSeconds(30)).readAll(NOON, 20, 22).frames;
        LogLines lines = new LogLines("air-7");
        for (int i = 0; i < 3; i++) {
            lines.failed("10.0.0.7", NOON.plusSeconds(40 + i));
        }
        frames.add(lines.frames.get(2));
        return frames;
    }

    private static Match match(int number) {
        long millis = NOON.plusSeconds(number).toEpochMilli();
        return new Match(
                "burst",
                "failed",
                Match.Kind.HOLDS,
                1,
                KEY,
                new Match.Origin("live", "it", "srv-3", "o-" + number, Optional.of(GeoPoint.of(43.7393, 7.4275))),
                millis,
                millis,
                0,
                List.of());
    }
}
