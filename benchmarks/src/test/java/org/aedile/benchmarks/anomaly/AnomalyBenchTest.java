package org.aedile.benchmarks.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** FEATURE: what watching numbers costs is measured through both tiers, and said as one line of JSON. */
class AnomalyBenchTest {
    private static final int SERIES = 50;
    private static final int LEARNED = 20;

    /** Half a million, and a share of what the other series and the measurement itself hold. */
    private static final long MOST_BYTES_OF_LEARNED = 780_000;

    private static final Pattern LINE =
            Pattern.compile("\\{\"pointsPerSecondPerCore\":[1-9]\\d*,\"firstTierPointsPerSecondPerCore\":[1-9]\\d*,"
                    + "\"series\":50,\"bytesPerSeries\":([1-9]\\d*),\"memoryMb\":[1-9]\\d*}");

    @Test
    void theLastLineHasTheFiguresAndALearnedSeriesTakesHalfAMegabyte() {
        PrintStream screen = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new AnomalyBench())
                    .execute("--series=" + SERIES, "--seconds=1", "--learned=" + LEARNED);
            assertThat(status).isZero();
        } finally {
            System.setOut(screen);
        }

        String[] lines = said.toString(StandardCharsets.UTF_8).split("\n", -1);
        String last = lines[lines.length - 2];
        Matcher line = LINE.matcher(last);
        assertThat(line.matches()).as("the last line is %s", last).isTrue();
        assertThat(Long.parseLong(line.group(1)) * SERIES / LEARNED)
                .as("bytes of a learned series, a share of all else included")
                .isBetween(100_000L, MOST_BYTES_OF_LEARNED);
    }
}
