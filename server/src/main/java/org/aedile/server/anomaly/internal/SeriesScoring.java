package org.aedile.server.anomaly.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.aedile.detection.anomaly.AnomalyDetector;
import org.aedile.detection.anomaly.Unjudged;

/** Scores one file after another, row by row, and says which rows could not be judged. */
final class SeriesScoring {
    private static final int MOST_TOLD = 20;

    private final long seed;
    private final PrintWriter err;
    private long rows;
    private long unjudged;

    SeriesScoring(long seed, PrintWriter err) {
        this.seed = seed;
        this.err = err;
    }

    /** Rows of all files so far. */
    long rows() {
        return rows;
    }

    /** Rows so far that could not be judged and have score 0. */
    long unjudged() {
        return unjudged;
    }

    /** Writes the rows of a file in their order, each with its score. */
    void score(Path in, Path out) throws IOException {
        AnomalyDetector detector = new AnomalyDetector(seed);
        long before = unjudged;
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write("timestamp,value,anomaly_score\n");
            SeriesFile.read(in, (line, row) -> {
                rows++;
                double score = row.isReadable() ? detector.score(row.millis(), row.value()) : 0;
                String problem = row.isReadable() ? refusal(detector, row) : row.problem();
                if (!problem.isEmpty()) {
                    tell(in, line, problem, before);
                }
                writer.write(String.format(Locale.ROOT, "%s,%s,%.6f\n", row.timestamp(), row.text(), score));
            });
        }
        if (unjudged - before > MOST_TOLD) {
            err.println(
                    in + ": " + (unjudged - before) + " lines can't be judged, of which " + MOST_TOLD + " are shown");
        }
    }

    private static String refusal(AnomalyDetector detector, SeriesRow row) {
        Optional<Unjudged> reason = detector.refusal();
        return reason.map(known -> "%s, value %s: %s".formatted(row.timestamp(), row.text(), known.words()))
                .orElse("");
    }

    private void tell(Path file, int line, String problem, long before) {
        unjudged++;
        if (unjudged - before <= MOST_TOLD) {
            err.println(file + ": line " + line + ": " + problem);
        }
    }
}
