package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: messages of a control system that come too often, too seldom, several at once, or no longer as regularly. */
class InterArrivalTest {
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final long SEED = Long.getLong("aedile.seed", 20_260_504L);
    private static final int SEEDS = Integer.getInteger("aedile.seeds", 3);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Controller.Interval POLLED = Controller.each(30, 0.3);
    private static final Catalog CATALOG =
            catalog("{id: rhythm, kind: inter-arrival, source: plc-1, message: action, severity: high}");

    @Test
    void aFloodIsToldWithWhatIsUsualAndClearsWhenItIsOver() {
        Controller controller = new Controller(MONDAY, SEED).run(Duration.ofDays(2), POLLED);
        Instant begin = controller.time();
        controller.run(Duration.ofMinutes(5), Controller.each(1, 0.1)).run(Duration.ofHours(2), POLLED);

        List<Alert> alerts = rhythm(new Stepping(CATALOG, Controller.profiles()).verify(controller.frames()));

        assertThat(alerts)
                .extracting(Alert::status)
                .startsWith(Alert.Status.RAISED)
                .endsWith(Alert.Status.CLEARED);
        assertThat(alerts).extracting(Alert::id).containsOnly(alerts.get(0).id());
        assertThat(alerts.get(0))
                .returns("Poll several at once", Alert::title)
                .returns("rhythm", Alert::rule)
                .returns("plc-1", alert -> alert.source().value());
        assertThat(alerts.get(0).explanation())
                .matches(
                        "poll four times within [\\d.]+ s, usually within (89|90|91)(\\.\\d)? s; as strong by chance .*");
        assertThat(Duration.between(begin, alerts.get(0).detectedAt())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aReplayedCommandIsTold() {
        Controller controller = new Controller(MONDAY, SEED).run(Duration.ofDays(3), POLLED);
        controller.replay(2, Duration.ofSeconds(3)).run(Duration.ofHours(1), POLLED);

        assertThat(raised(detect(CATALOG, controller))).singleElement().returns("Poll several at once", Alert::title);
    }

    @Test
    void anotherPeriodAndLessRegularityAreToldAsWhatTheyAre() {
        assertThat(titles(controller -> controller.run(Duration.ofHours(2), Controller.each(60, 0.3))))
                .containsExactly("Poll more seldom than usual");
        assertThat(titles(controller -> controller.run(Duration.ofHours(2), Controller.each(24, 0.3))))
                .containsExactly("Poll more often than usual");
        assertThat(titles(controller -> controller.run(Duration.ofHours(2), Controller.each(30, 2.5))))
                .containsOnly("Poll less regular than usual");
    }

    @Test
    void aSilenceIsLeftToTheDetectorOfSilence() {
        assertThat(titles(controller -> controller.silent(Duration.ofHours(5)))).isEmpty();
    }

    @Test
    void whatLastsForADayIsTheNewUsual() {
        Controller controller = new Controller(MONDAY, SEED).run(Duration.ofDays(3), POLLED);
        controller.run(Duration.ofDays(6), Controller.each(45, 0.4));

        List<Alert> alerts = rhythm(detect(CATALOG, controller));

        assertThat(alerts).last().returns(Alert.Status.CLEARED, Alert::status);
        assertThat(raised(alerts)).hasSize(1);
    }

    @Test
    void readingsAreTimedEvenWhereTheirValuesAreImpossible() {
        TestSource source = TestSource.particles(Duration.ofMinutes(1));
        long millis = MONDAY.toEpochMilli();
        for (int i = 0; i < 2 * 1_440; i++) {
            millis += 60_000;
            source.read(millis, 20 + i % 5);
        }
        for (int i = 0; i < 10; i++) {
            millis += 2_000;
            source.read(millis, -5);
        }

        Collected collected = new Stepping(
                        catalog("{id: rhythm, kind: inter-arrival, source: air-7}"), source.profiles())
                .verify(source.frames);

        assertThat(raised(rhythm(collected))).singleElement().returns("Particles several at once", Alert::title);
    }

    @Test
    void aSettingThatMakesNoSenseIsRefusedWithItsValue() {
        assertThatThrownBy(() -> DetectorSettings.parse("{id: s, kind: inter-arrival}"))
                .hasMessageContaining("setting s: inter-arrival is for what keeps time, so 'sources' or 'category'");
        assertThatThrownBy(() -> DetectorSettings.parse("{id: s, kind: inter-arrival, source: a, once: 3}"))
                .hasMessageContaining("setting s: once is 3.0 messages, must be from 10 to 10,000,000,000");
        assertThatThrownBy(() -> DetectorSettings.parse("{id: s, kind: inter-arrival, source: a, message: a=b}"))
                .hasMessageContaining("setting s: message is 'a=b', must name a field of the records");
    }

    /** The figures that docs/anomaly.md states. */
    @Test
    void floodsAreFoundAndQuietWeeksStayQuiet() {
        List<Controller.Interval> plants =
                List.of(POLLED, Controller.each(60, 12), Controller.byChance(120), Controller.byChance(600));
        int weeks = 4;
        int found = 0;
        int planted = 0;
        int falseAlerts = 0;
        for (long seed = SEED; seed < SEED + SEEDS; seed++) {
            for (Controller.Interval interval : plants) {
                Controller controller = new Controller(MONDAY, seed).run(WEEK.multipliedBy(weeks), interval);
                List<Instant> floods = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    floods.add(controller.time());
                    controller
                            .run(Duration.ofMinutes(2), Controller.each(1, 0.2))
                            .run(Duration.ofDays(1), interval);
                }
                List<Alert> raised = raised(detect(CATALOG, controller));
                planted += floods.size();
                found += (int) floods.stream()
                        .filter(flood -> raised.stream().anyMatch(alert -> isOf(flood, alert)))
                        .count();
                floods.stream()
                        .filter(flood -> raised.stream().noneMatch(alert -> isOf(flood, alert)))
                        .forEach(flood -> System.out.println("missed: " + flood));
                List<Alert> wrong = raised.stream()
                        .filter(alert -> floods.stream().noneMatch(flood -> isOf(flood, alert)))
                        .toList();
                wrong.forEach(alert -> System.out.println("false: " + alert.startTime() + " " + alert.explanation()));
                falseAlerts += wrong.size();
            }
        }
        System.out.printf(
                "seeds %d to %d: %d of %d floods found, %d false alerts in %d weeks of a series%n",
                SEED, SEED + SEEDS - 1, found, planted, falseAlerts, SEEDS * plants.size() * weeks);
        assertThat(found).isGreaterThanOrEqualTo(planted * 9 / 10);
        assertThat(falseAlerts).isLessThanOrEqualTo(SEEDS * plants.size() * weeks / 20);
    }

    private static boolean isOf(Instant flood, Alert alert) {
        Duration after = Duration.between(flood, alert.detectedAt());
        return !after.isNegative() && after.compareTo(Duration.ofMinutes(5)) <= 0;
    }

    private static List<String> titles(Consumer<Controller> happening) {
        Controller controller = new Controller(MONDAY, SEED).run(Duration.ofDays(9), POLLED);
        happening.accept(controller);
        controller.run(Duration.ofHours(3), POLLED);
        return raised(rhythm(detect(CATALOG, controller))).stream()
                .map(Alert::title)
                .toList();
    }

    private static List<Alert> detect(Catalog catalog, Controller controller) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), Controller.profiles(), collected);
        FrameView view = new FrameView();
        controller.frames().forEach(frame -> detection.observe(view.wrap(frame)));
        return rhythm(collected);
    }

    private static List<Alert> rhythm(Collected collected) {
        return rhythm(collected.alerts);
    }

    private static List<Alert> rhythm(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.kind().equals("inter-arrival"))
                .toList();
    }

    private static List<Alert> raised(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.status() == Alert.Status.RAISED)
                .toList();
    }

    private static Catalog catalog(String setting) {
        return Catalog.compile(List.of(), DetectorSettings.parse(setting));
    }
}
