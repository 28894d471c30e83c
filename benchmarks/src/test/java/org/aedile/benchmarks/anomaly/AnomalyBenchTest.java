package org.aedile.benchmarks.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** FEATURE: what watching numbers costs is measured through both tiers, and said as one line of JSON. */
class AnomalyBenchTest {
    @Test
    void theLastLineHasTheFigures() {
        PrintStream screen = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new AnomalyBench()).execute("--series=50", "--seconds=1", "--learned=1");
            assertThat(status).isZero();
        } finally {
            System.setOut(screen);
        }

        String[] lines = said.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines[lines.length - 2])
                .matches("\\{\"pointsPerSecondPerCore\":[1-9]\\d*,\"firstTierPointsPerSecondPerCore\":[1-9]\\d*,"
                        + "\"series\":50,\"bytesPerSeries\":[1-9]\\d*,\"memoryMb\":[1-9]\\d*}");
    }
}
