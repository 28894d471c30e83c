package org.aedile.city.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.Observation;
import org.junit.jupiter.api.Test;

class DemoEveningTest {
    private static final long START = DemoTime.EVENING_START.toEpochMilli();
    private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

    private final DemoEvening evening = new DemoEvening(DemoEvening.DEFAULT_SEED);

    @Test
    void theSameWindowGivesTheSameObservationsInWhateverPieces() {
        List<Observation> whole = evening.observations(START, START + TEN_MINUTES);
        List<Observation> pieces = new ArrayList<>();
        for (long at = START; at < START + TEN_MINUTES; at += 7_300) {
            pieces.addAll(evening.observations(at, Math.min(at + 7_300, START + TEN_MINUTES)));
        }

        assertThat(whole).isNotEmpty().isEqualTo(pieces);
        assertThat(whole).isEqualTo(new DemoEvening(DemoEvening.DEFAULT_SEED).observations(START, START + TEN_MINUTES));
        assertThat(whole).isNotEqualTo(new DemoEvening(2).observations(START, START + TEN_MINUTES));
    }

    @Test
    void thePastIsTheSameForEverySeed() {
        long past = START - Duration.ofDays(9).toMillis();

        assertThat(evening.observations(past, past + TEN_MINUTES))
                .isEqualTo(new DemoEvening(77).observations(past, past + TEN_MINUTES));
    }

    @Test
    void observationsComeInOrderOfReceiptWithUniqueIdsAndAFewLateOnes() {
        List<Observation> hour = evening.observations(START, START + 6 * TEN_MINUTES);
        Set<String> ids = new HashSet<>();
        int late = 0;
        for (int i = 0; i < hour.size(); i++) {
            Observation observation = hour.get(i);
            assertThat(ids.add(observation.source() + "/" + observation.id())).isTrue();
            if (i > 0) {
                assertThat(observation.receiptTime())
                        .isAfterOrEqualTo(hour.get(i - 1).receiptTime());
            }
            late += observation.receiptTime().isAfter(observation.eventTime().plusSeconds(12)) ? 1 : 0;
        }
        assertThat(late).isBetween(1, 40);
    }

    @Test
    void everySourceSpeaksWithinFiveHoursAndStaysWithinItsLimits() {
        Set<String> silent = new HashSet<>();
        DemoCity.sources().forEach(source -> silent.add(source.id()));
        for (Observation observation : evening.observations(START, START + 30 * TEN_MINUTES)) {
            silent.remove(observation.source().value());
            if (observation.content() instanceof Content.Reading reading) {
                var property = DemoCity.findSource(observation.source().value())
                        .flatMap(source -> source.profile().findProperty(reading.property()))
                        .orElseThrow();
                assertThat(reading.value())
                        .as("%s %s", observation.source(), reading)
                        .isBetween(property.validLow(), property.validHigh());
                assertThat(reading.unit()).isEqualTo(property.unit());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void theAttackIsABurstOfFailuresAndOneSuccess() {
        List<Observation> attack =
                evening
                        .observations(
                                DemoTime.at(19, 0).toEpochMilli(),
                                DemoTime.at(19, 15).toEpochMilli())
                        .stream()
                        .filter(observation -> field(observation, "IpAddress").equals(Threats.ATTACKER))
                        .toList();

        assertThat(attack.stream()
                        .filter(o -> field(o, "EventID").equals("4625"))
                        .count())
                .isBetween(80L, 130L);
        assertThat(attack.stream().filter(o -> field(o, "EventID").equals("4624")))
                .hasSize(1);
        assertThat(attack.get(0).eventTime()).isAfterOrEqualTo(DemoTime.at(19, 2));
    }

    @Test
    void aPlanChangesOnceOutsideItsWindow() {
        List<Observation> changes =
                evening
                        .observations(
                                DemoTime.at(19, 20).toEpochMilli(),
                                DemoTime.at(19, 40).toEpochMilli())
                        .stream()
                        .filter(observation -> field(observation, "event").equals("plan_change"))
                        .toList();

        assertThat(changes)
                .extracting(o -> o.source().value())
                .containsExactly(Threats.FIRST_CONTROLLER, Threats.SECOND_CONTROLLER);
    }

    @Test
    void anEveningIsCheapEnoughForSixtyTimesItsSpeed() {
        long began = System.nanoTime();
        int count = 0;
        for (Instant at = DemoTime.EVENING_START; at.isBefore(DemoTime.EVENING_END); at = at.plusSeconds(30)) {
            count += evening.observations(at.toEpochMilli(), at.toEpochMilli() + 30_000)
                    .size();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        System.out.printf("%d observations of an evening in %d ms%n", count, took.toMillis());
        assertThat(count).isBetween(60_000, 200_000);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    private static String field(Observation observation, String name) {
        if (observation.content() instanceof Content.LogRecord record) {
            FieldValue value = record.fields().getOrDefault(name, FieldValue.Nothing.INSTANCE);
            return value instanceof FieldValue.Text text
                    ? text.value()
                    : value instanceof FieldValue.Whole whole ? Long.toString(whole.value()) : "";
        }
        return "";
    }
}
