package org.aedile.server.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: a file of values becomes a file of scores, and labelled files become a figure. */
class AnomalyCommandTest {
    private static final int ROWS = 600;
    private static final int SPIKE = 500;
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-05-02T12:00:00");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> series = List.of();

    @BeforeEach
    void writeSeries() throws IOException {
        series = series();
        write("series.csv", series);
    }

    @Test
    void eachValueComesOutWithItsScore() throws IOException {
        assertThat(run("score", "--in", path("series.csv"), "--out", path("out/scores.csv")))
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out/scores.csv"));
        assertThat(lines).hasSize(ROWS + 1).first().isEqualTo("timestamp,value,anomaly_score");
        for (int i = 1; i <= ROWS; i++) {
            assertThat(lines.get(i)).startsWith(series.get(i) + ",");
            assertThat(score(lines.get(i))).isBetween(0.0, 1.0);
        }
        double highest = lines.stream()
                .skip(1)
                .mapToDouble(AnomalyCommandTest::score)
                .max()
                .orElseThrow();
        assertThat(score(lines.get(SPIKE + 1))).isPositive().isEqualTo(highest);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aScoreKnowsOnlyWhatCameBefore() throws IOException {
        List<String> altered = new ArrayList<>(series.subList(0, 451));
        altered.add("2026-09-01 00:00:00,-123456");
        write("short.csv", series.subList(0, 451));
        write("altered.csv", altered);
        List<String> whole = scores("series.csv");
        assertThat(scores("short.csv")).isEqualTo(whole.subList(0, 451));
        assertThat(scores("altered.csv").subList(0, 451)).isEqualTo(whole.subList(0, 451));
    }

    @Test
    void theSameSeedGivesTheSameScores() throws IOException {
        List<String> once = scores("series.csv");
        assertThat(scores("series.csv")).isEqualTo(once);
    }

    @Test
    void badLinesAreToldAndComeOutWithZero() throws IOException {
        List<String> lines = new ArrayList<>(series);
        lines.add(2, "yesterday,12");
        lines.add(4, "2026-05-02 12:05:30,NaN");
        lines.add(6, "2026-05-02 12:05:31,12,13");
        lines.add(8, "2026-05-02 11:00:00,12");
        lines.add(10, lines.get(9));
        lines.add(12, "");
        write("bad.csv", lines);
        List<String> scored = scores("bad.csv");
        assertThat(scored).hasSize(lines.size());
        assertThat(scored.get(2)).isEqualTo("yesterday,12,0.000000");
        assertThat(scored.get(4)).isEqualTo("2026-05-02 12:05:30,NaN,0.000000");
        assertThat(err.toString())
                .contains("line 3: timestamp 'yesterday' is not like 2026-05-02 12:00:00")
                .contains("line 5: value 'NaN' is not a finite number")
                .contains("line 7: 3 cells instead of 2 in '2026-05-02 12:05:31,12,13'")
                .contains("line 9: 2026-05-02 11:00:00, value 12: the time is before the one before")
                .contains("line 11: ")
                .contains("the time is the same as before")
                .contains("line 13: 1 cells instead of 2 in ''")
                .contains("1 files, " + (ROWS + 6) + " rows, 6 not judged, 0 files refused");
        scored.removeIf(line -> line.endsWith(",0.000000"));
        List<String> expected = scores("series.csv");
        expected.removeIf(line -> line.endsWith(",0.000000"));
        assertThat(scored).isEqualTo(expected);
    }

    @Test
    void aFolderKeepsItsTreeAndAFileThatIsNoSeriesCostsNoOther() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        write("in/deep/a.csv", series.subList(0, 20));
        write("in/b.csv", List.of("time;value", "1;2"));
        assertThat(run("score", "--in", path("in"), "--out", path("all"))).isNotZero();
        assertThat(Files.readAllLines(folder.resolve("all/deep/a.csv"))).hasSize(20);
        assertThat(folder.resolve("all/b.csv")).doesNotExist();
        assertThat(err.toString()).contains("b.csv: line 1 is 'time;value' instead of the header timestamp,value");
    }

    @Test
    void aSeriesIsNotWrittenOver() throws IOException {
        assertThat(run("score", "--in", path("series.csv"), "--out", path("series.csv")))
                .isNotZero();
        assertThat(Files.readAllLines(folder.resolve("series.csv"))).isEqualTo(series);
    }

    @Test
    void labelledFilesBecomeAFigure() throws IOException {
        write("windows.json", List.of("""
                {"series.csv": [["%s.000000", "%s.000000"]]}""".formatted(time(SPIKE), time(SPIKE + 20))));
        assertThat(run("nab", "--data", path(""), "--windows", path("windows.json"), "--seeds", "2"))
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).contains("  series.csv: 1.0 of 1 windows found, 0.0 false points, score 1.00");
        JsonNode last = JsonMapper.shared().readTree(lines.get(lines.size() - 1));
        assertThat(last.at("/seeds").asInt()).isEqualTo(2);
        for (String profile : List.of("standard", "lowFp", "lowFn")) {
            assertThat(last.at("/" + profile + "/mean").asDouble()).isCloseTo(100, within(1e-9));
            assertThat(last.at("/" + profile + "/sd").asDouble()).isZero();
        }
    }

    @Test
    void aWindowWithoutRowsIsRefused() throws IOException {
        write("windows.json", List.of("{\"series.csv\": [[\"2020-01-01 00:00:00\", \"2020-01-02 00:00:00\"]]}"));
        assertThat(run("nab", "--data", path(""), "--windows", path("windows.json")))
                .isNotZero();
        assertThat(err.toString()).contains("series.csv: no row lies in the window [2020-01-01 00:00:00");
    }

    /** Values every five minutes around 50, and one that is far from it. */
    private static List<String> series() {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>(List.of("timestamp,value"));
        for (int i = 0; i < ROWS; i++) {
            double value = i == SPIKE ? 200 : 50 + random.nextGaussian();
            lines.add(String.format(Locale.ROOT, "%s,%.3f", time(i), value));
        }
        return lines;
    }

    private static String time(int row) {
        return BEGIN.plusMinutes(5L * row).toString().replace('T', ' ') + ":00";
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> scores(String name) throws IOException {
        assertThat(run("score", "--in", path(name), "--out", path("scores.csv")))
                .isZero();
        return new ArrayList<>(Files.readAllLines(folder.resolve("scores.csv")));
    }

    private static double score(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new AnomalyCommand());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(exception.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(arguments);
    }
}
