package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SeasonalBaseline;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: what is usual keeps to the clocks and to the public holidays of the city. */
class CalendarTest {
    private static final ZoneId ZONE = ZoneId.of(TestSource.ZONE);
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final long SEED = Long.getLong("aedile.seed", 42);
    private static final int QUIET = 30;
    private static final int BUSY = 400;

    private final TestSource source = TestSource.particles(INTERVAL);
    private final Random random = new Random(SEED);

    @Test
    void theChangeOfClocksIsNothingUnusualAndSpoilsNothingLearned() {
        street(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 4, 6), Set.of());
        assertThat(verify("{id: usual, kind: seasonal}").alerts)
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void theLongDayInAutumnIsNothingUnusualEither() {
        street(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 9), Set.of());
        assertThat(verify("{id: usual, kind: seasonal}").alerts)
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void aHolidayIsExpectedAsASundayAndThenAsHolidaysAre() {
        LocalDate wednesday = LocalDate.of(2026, 12, 23);
        street(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 9), Set.of(wednesday));

        Collected ignorant = verify("{id: usual, kind: seasonal}");
        Collected knowing = verify("{id: usual, kind: seasonal, holidays: +2026-12-23}");

        assertThat(titles(ignorant)).as("seed %d", SEED).contains("Particles far below usual");
        assertThat(knowing.alerts).as("seed %d", SEED).isEmpty();
        SeasonalBaseline baseline = new SeasonalBaseline();
        knowing.baselines.forEach(baseline::accept);
        assertThat(baseline.band(millis(wednesday, 9)).mid()).isCloseTo(QUIET, within(8.0));
        assertThat(baseline.band(millis(wednesday.plusDays(7), 9)).mid()).isCloseTo(BUSY, within(80.0));
    }

    @Test
    void aCrowdedHolidayIsToldAsOne() {
        LocalDate wednesday = LocalDate.of(2026, 12, 23);
        street(LocalDate.of(2026, 11, 21), wednesday, Set.of());
        ZonedDateTime ten = wednesday.atTime(10, 0).atZone(ZONE);
        for (ZonedDateTime time = at(wednesday); time.isBefore(ten.plusHours(1)); time = time.plus(INTERVAL)) {
            source.read(time.toInstant(), (time.isBefore(ten) ? QUIET : 700) * Math.exp(0.1 * random.nextGaussian()));
        }

        Collected collected = verify("{id: usual, kind: seasonal, holidays: +2026-12-23}");

        Alert first = collected.alerts.stream()
                .filter(alert -> !alert.startTime().isBefore(at(wednesday).toInstant()))
                .findFirst()
                .orElseThrow();
        assertThat(first.startTime()).isEqualTo(ten.toInstant());
        assertThat(first.explanation()).contains("what is usual here on a public holiday at 10:30");
    }

    @Test
    void theSecondTierKeepsToTheClocksToo() {
        street(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 4, 2), Set.of());
        String anomaly = "- {id: usual, kind: seasonal, enabled: false}\n"
                + "- {id: learned, kind: anomaly, sources: [air-7], properties: [pm10], once: 2000}";

        List<Alert> alerts = watchOnce(anomaly).alerts;

        assertThat(alerts.stream()
                        .filter(alert -> !alert.startTime()
                                .isBefore(at(LocalDate.of(2026, 3, 29)).toInstant())))
                .as("seed %d", SEED)
                .isEmpty();
    }

    /** A street that is busy from 7 to 19 local time on working days but holidays. */
    private void street(LocalDate from, LocalDate until, Set<LocalDate> holidays) {
        for (ZonedDateTime time = at(from); time.isBefore(at(until)); time = time.plus(INTERVAL)) {
            boolean working =
                    time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(time.toLocalDate());
            double level = working && time.getHour() >= 7 && time.getHour() < 19 ? BUSY : QUIET;
            source.read(time.toInstant(), level * Math.exp(0.1 * random.nextGaussian()));
        }
    }

    private Collected verify(String settings) {
        return new Stepping(catalog(settings), source.profiles()).verify(source.frames);
    }

    /** The second tier is dear: its states are written and read in tests of its own. */
    private Collected watchOnce(String settings) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog(settings)), source.profiles(), collected);
        FrameView view = new FrameView();
        source.frames.forEach(frame -> detection.observe(view.wrap(frame)));
        return collected;
    }

    private static Catalog catalog(String settings) {
        return Catalog.compile(List.of(), DetectorSettings.parse(settings));
    }

    private static List<String> titles(Collected collected) {
        return collected.alerts.stream().map(Alert::title).distinct().toList();
    }

    private static ZonedDateTime at(LocalDate day) {
        return day.atStartOfDay(ZONE);
    }

    private static long millis(LocalDate day, int hour) {
        return day.atTime(hour, 30).atZone(ZONE).toInstant().toEpochMilli();
    }
}
