package org.aedile.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoSource;
import org.junit.jupiter.api.Test;

/** FEATURE: detectors hold the false alerts a week that people accept, and tell events of the city from faults of sensors. */
class CalibrationRunTest {
    private static final long SEED = 3;
    private static final int LEARNING_DAYS = 28;
    private static final int DAYS = 28;
    private static final int PLANTED = 10;
    private static final double WEEKLY = 30;
    private static final Set<String> ZONES = Set.of("La Condamine", "Les Moneghetti");

    private static final List<DemoSource> STREETS = DemoCity.sources().stream()
            .filter(source -> source.profile().category().equals("traffic"))
            .filter(source -> ZONES.contains(source.profile().zone()))
            .toList();

    @Test
    void streetsOfTheCityAlertAsOftenAsIsAcceptedAndWhatIsPlantedIsFoundAndToldApart() {
        CalibrationRun.Result result = new CalibrationRun(STREETS, SEED, LEARNING_DAYS, DAYS, PLANTED, WEEKLY, 0).run();

        CalibrationRun.Held held = result.held().get(0);
        assertThat(held.accepted()).isEqualTo(120);
        assertThat(held.came() / held.accepted()).as("seed %d", SEED).isBetween(0.7, 1.3);
        assertThat(held.rare()).as("a tenth of them told as so rare").isLessThan(held.came() / 3);
        assertThat(result.planted()).hasSize(PLANTED);
        assertThat(result.toldApart()).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(PLANTED * 9 / 10);
    }
}
