package org.aedile.benchmarks.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.benchmarks.crowd.report.Plot;
import org.aedile.simulation.crowd.CrowdSimulation;

/** The measured flows through bottlenecks: three experiments are the measure, the others contradict them and each other. */
final class ExperimentChecks {
    private static final double MOST_RMS = 0.5;
    private static final double ROOM_PER_PERSON = 0.3;
    /** Number of the gate at which people are counted; the exit is 0. */
    private static final int LINE = 1;

    private ExperimentChecks() {}

    static List<Check> all() {
        return List.of(
                must("seyfried-2009", new Experiment("2009Seyfried", 60, 2.8)),
                must("eg-2006", new Experiment("2006EG", 180, 4)),
                must("kretz-2006", new Experiment("2006Kretz", 100, 0.4)),
                may("mueller-1981", new Experiment("1981Mueller", 100, 0.5)),
                may("nagai", new Experiment("2006Nagai", 100, 0.4)),
                may("ao-2009", new Experiment("2009AO", 350, 1)),
                may("daamen-2010", new Experiment("2010Daamen", 150, 0.4)));
    }

    /** An experiment: file of its figures, people in it, length of the bottleneck in metres. */
    private record Experiment(String file, int people, double lengthMeters) {}

    private static Check must(String id, Experiment experiment) {
        return new Check(id, "RMS error of the flow at most 0.5/s", () -> {
            Comparison comparison = compare(experiment);
            return Finding.of(comparison.rms() <= MOST_RMS, comparison.text()).with(comparison.plot(id));
        });
    }

    private static Check may(String id, Experiment experiment) {
        return new Check(id, "", () -> {
            Comparison comparison = compare(experiment);
            return Finding.report(comparison.text()).with(comparison.plot(id));
        });
    }

    private record Comparison(double rms, String text, List<Plot.Point> simulated, List<Plot.Point> measured) {
        private Plot plot(String id) {
            return Plot.of("Flow through bottlenecks: " + id, "width in m", "flow in persons/s")
                    .with(new Plot.Points("measured", measured))
                    .with(new Plot.Line("simulated", simulated));
        }
    }

    private static Comparison compare(Experiment experiment) {
        double squares = 0;
        List<double[]> measured = read(experiment.file());
        List<Plot.Point> points = new ArrayList<>();
        List<Plot.Point> line = new ArrayList<>();
        double simulated = 0;
        double width = 0;
        for (double[] row : measured) {
            simulated = row[0] == width ? simulated : flow(row[0], experiment);
            width = row[0];
            points.add(new Plot.Point(width, row[1]));
            line.add(new Plot.Point(width, simulated));
            squares += (simulated - row[1]) * (simulated - row[1]);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            if (i == 0 || line.get(i).x() != line.get(i - 1).x()) {
                text.append(one(line.get(i), points));
            }
        }
        double rms = Math.sqrt(squares / measured.size());
        return new Comparison(
                rms, String.format(Locale.ROOT, "RMS %.2f/s; simulated (measured)%s", rms, text), line, points);
    }

    /** A width, what was simulated, and from what to what was measured. */
    private static String one(Plot.Point simulated, List<Plot.Point> measured) {
        DoubleSummaryStatistics range = measured.stream()
                .filter(point -> point.x() == simulated.x())
                .mapToDouble(Plot.Point::y)
                .summaryStatistics();
        String several = range.getCount() > 1 ? String.format(Locale.ROOT, " to %.2f", range.getMax()) : "";
        return String.format(
                Locale.ROOT, " %.2f m: %.2f (%.2f%s)", simulated.x(), simulated.y(), range.getMin(), several);
    }

    private static double flow(double width, Experiment experiment) {
        double length = experiment.lengthMeters();
        double depth = Math.min(29, 1 + experiment.people() * ROOM_PER_PERSON / 7);
        Map<String, Object> values = Map.of(
                "half",
                width / 2,
                "second",
                length,
                "middle",
                length / 2,
                "last",
                length + 3,
                "end",
                length + 4,
                "depth",
                Math.max(depth, 3),
                "count",
                experiment.people());
        try (CrowdSimulation simulation = Scenarios.start("bottleneck", values)) {
            return Flows.steady(simulation.run().passages().times(LINE));
        }
    }

    private static List<double[]> read(String name) {
        try {
            List<double[]> rows = new ArrayList<>();
            for (String line :
                    Files.readAllLines(Measured.folder().resolve(Path.of("bottleneck-flow", name + ".txt")))) {
                String[] words = line.trim().split("\\s+", -1);
                if (words.length == 2) {
                    rows.add(new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])});
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of " + name + " could not be read", e);
        }
    }
}
