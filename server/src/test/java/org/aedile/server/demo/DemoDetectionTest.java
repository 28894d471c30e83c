package org.aedile.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.aedile.city.demo.DemoTime;
import org.aedile.detection.Catalogs;
import org.aedile.job.SeedStates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The evening under detection, over several seeds: every threat is found, and at most one false alert an hour. */
class DemoDetectionTest {
    @TempDir
    static Path directory;

    private static SeedStates learned = SeedStates.NONE;

    @BeforeAll
    static void learn() throws IOException {
        Pretraining.main(new String[] {directory.toString()});
        learned = SeedStates.open(directory.resolve(Pretraining.STATES_FILE));
    }

    /** The seeds of {@code -Daedile.seeds=1,2,3}, or five. */
    static LongStream seeds() {
        String given = System.getProperty("aedile.seeds", "1,2,3,4,5");
        return java.util.Arrays.stream(given.split(",")).mapToLong(Long::parseLong);
    }

    @Test
    void everyRuleOfTheDemoRuns() {
        assertThat(DemoContent.catalog().refused()).isEmpty();
        assertThat(DemoContent.catalog().ruleCount()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyThreatIsFoundWithAtMostOneFalseAlertAnHour(long seed) throws IOException {
        OfflineRun run = new OfflineRun(seed, Catalogs.of(DemoContent.catalog()), learned);

        EveningReport report = new EveningReport(seed, run.run(DemoTime.EVENING_START, DemoTime.EVENING_END));

        System.out.print(report.text());
        assertThat(report.missed()).isEmpty();
        assertThat(report.falseAlerts()).hasSizeLessThanOrEqualTo(6);
        assertThat(run.standing())
                .as("what joins several threats")
                .contains(
                        "Log-in after a burst of failed ones from the same address",
                        "Somebody broke in and changed the signal plan",
                        "Gas, and people who flee from it");
    }
}
