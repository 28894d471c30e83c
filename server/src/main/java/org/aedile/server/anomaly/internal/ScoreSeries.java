package org.aedile.server.anomaly.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aedile anomaly score}: a series in, the same series with a score for each value out. */
@Command(
        name = "score",
        description = {
            "Writes timestamp,value,anomaly_score for a file timestamp,value, or for every .csv of a folder.",
            "A score of s says: once in 10^(10 s) values of this series or more rarely; it knows what came before only."
        })
public final class ScoreSeries implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "PATH", required = true, description = "A file, or a folder of files.")
    private Path in;

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "A file, or a folder; made if away.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the forests (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(in)) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "--in " + in + ": there is no such file or folder");
        }
        PrintWriter err = spec.commandLine().getErr();
        SeriesScoring scoring = new SeriesScoring(seed, err);
        int refused = 0;
        List<Path> files = Files.isDirectory(in) ? SeriesFile.list(in) : List.of(in);
        for (Path file : files) {
            refused += score(scoring, file, err) ? 0 : 1;
        }
        err.printf(
                Locale.ROOT,
                "%d files, %d rows, %d not judged, %d files refused%n",
                files.size(),
                scoring.rows(),
                scoring.unjudged(),
                refused);
        return refused == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** False when the file is no series; the others are scored all the same. */
    private boolean score(SeriesScoring scoring, Path file, PrintWriter err) throws IOException {
        Path target = Files.isDirectory(in) ? out.resolve(in.relativize(file).toString()) : out;
        if (target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "--out " + out + " would write over " + file);
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            scoring.score(file, target);
            return true;
        } catch (AedileException e) {
            err.println(e.getMessage());
            Files.deleteIfExists(target);
            return false;
        }
    }
}
