package org.aedile.server.anomaly.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code aedile anomaly nab}: the detector by the rules of the Numenta Anomaly Benchmark, over several seeds. */
@Command(
        name = "nab",
        description = {
            "Scores labelled series by the rules of the Numenta Anomaly Benchmark: 0 alerts nowhere, 100 is perfect.",
            "Each file: windows found, false points and score (mean of the seeds, standard profile), with the threshold that",
            "is best for all files, then with the one that is best for the other files. Last line: JSON of the profiles."
        })
public final class ScoreBenchmark implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of the series.")
    private Path data;

    @Option(
            names = "--windows",
            paramLabel = "FILE",
            required = true,
            description = "JSON: the windows of each file by its path below the folder.")
    private Path windows;

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds 1 to N (${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (seeds < 1) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "--seeds " + seeds + " must be 1 at least");
        }
        List<LabelledSeries> corpus = BenchmarkCorpus.read(data, windows);
        List<BenchmarkRun> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            runs.add(new BenchmarkRun(corpus, seed));
            spec.commandLine().getErr().printf(Locale.ROOT, "seed %d of %d done%n", seed, seeds);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("threshold of all files");
        printFiles(corpus, runs, run -> run.verdicts(CostProfile.STANDARD));
        out.println("threshold of the other files");
        printFiles(corpus, runs, run -> run.leftOut(CostProfile.STANDARD));
        out.println(summary(runs));
        return CommandLine.ExitCode.OK;
    }

    private void printFiles(
            List<LabelledSeries> corpus, List<BenchmarkRun> runs, Function<BenchmarkRun, List<SeriesVerdict>> judge) {
        List<List<SeriesVerdict>> verdicts = runs.stream().map(judge).toList();
        for (int i = 0; i < corpus.size(); i++) {
            int place = i;
            print(
                    corpus.get(i).name(),
                    verdicts.stream().map(run -> List.of(run.get(place))).toList());
        }
        print("all", verdicts);
    }

    private void print(String name, List<List<SeriesVerdict>> runs) {
        int windowsThere = runs.get(0).stream().mapToInt(SeriesVerdict::windows).sum();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "  %s: %.1f of %d windows found, %.1f false points, score %.2f%n",
                        name,
                        mean(runs, SeriesVerdict::found),
                        windowsThere,
                        mean(runs, SeriesVerdict::falsePoints),
                        mean(runs, SeriesVerdict::score));
    }

    private static double mean(List<List<SeriesVerdict>> runs, ToDoubleFunction<SeriesVerdict> figure) {
        return runs.stream().flatMap(List::stream).mapToDouble(figure).sum() / runs.size();
    }

    private static String summary(List<BenchmarkRun> runs) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (CostProfile profile : CostProfile.values()) {
            double[] scores = runs.stream()
                    .mapToDouble(run -> BenchmarkRun.score(run.verdicts(profile), profile))
                    .toArray();
            line.put(profile.word(), Spread.of(scores));
        }
        line.put("seeds", runs.size());
        return JsonMapper.shared().writeValueAsString(line);
    }

    /** Mean and standard deviation of a sample; the latter is 0 for one. */
    record Spread(double mean, double sd) {
        static Spread of(double... values) {
            double mean = 0;
            for (double value : values) {
                mean += value / values.length;
            }
            double square = 0;
            for (double value : values) {
                square += (value - mean) * (value - mean);
            }
            return new Spread(hundredths(mean), hundredths(Math.sqrt(square / Math.max(1, values.length - 1))));
        }

        private static double hundredths(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
