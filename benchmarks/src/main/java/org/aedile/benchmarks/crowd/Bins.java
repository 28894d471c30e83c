package org.aedile.benchmarks.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.benchmarks.crowd.report.Plot;

/** Speeds by density, in bins of equal width; a bin has a mean and a deviation when enough was measured in it. */
final class Bins {
    private static final int FEWEST = 5;
    private static final double DEVIATIONS = 2;
    private static final double MOST_OF = 0.8;
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private final double width;
    private final List<List<Double>> speeds = new ArrayList<>();

    Bins(double width) {
        this.width = width;
    }

    /** The measured ones of an experiment: every file of a folder, two columns. */
    static Bins measured(String folder, double width) {
        Bins bins = new Bins(width);
        try (Stream<Path> files =
                Files.list(Measured.folder().resolve("density-speed").resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(bins::addLine);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of " + folder + " could not be read", e);
        }
        return bins;
    }

    private void addLine(String line) {
        String[] words = line.trim().split("[\\s,]+", -1);
        if (words.length >= 2 && NUMBER.matcher(words[0]).matches()) {
            add(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
        }
    }

    void add(double density, double speed) {
        int bin = (int) (density / width);
        while (speeds.size() <= bin) {
            speeds.add(new ArrayList<>());
        }
        speeds.get(bin).add(speed);
    }

    int count() {
        return speeds.size();
    }

    boolean isKnown(int bin) {
        return bin < speeds.size() && speeds.get(bin).size() >= FEWEST;
    }

    /** Density in the middle of a bin. */
    double density(int bin) {
        return (bin + 0.5) * width;
    }

    double mean(int bin) {
        return speeds.get(bin).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    double deviation(int bin) {
        double mean = mean(bin);
        double square = speeds.get(bin).stream()
                .mapToDouble(speed -> (speed - mean) * (speed - mean))
                .average()
                .orElse(Double.NaN);
        return Math.sqrt(square);
    }

    /** The value below which a share of the speeds of a bin lie. */
    double quantile(int bin, double share) {
        List<Double> sorted = speeds.get(bin).stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    /** Whether most of these means, where both are known, are met within two of these deviations. */
    Finding compare(Bins simulated) {
        StringBuilder text = new StringBuilder();
        int known = 0;
        int inside = 0;
        for (int bin = 0; bin < count(); bin++) {
            if (isKnown(bin) && simulated.isKnown(bin)) {
                double off = Math.abs(simulated.mean(bin) - mean(bin));
                known++;
                inside += off <= DEVIATIONS * deviation(bin) ? 1 : 0;
                text.append(String.format(
                        Locale.ROOT,
                        " %.2f/m²: %.2f (%.2f ± %.2f)",
                        density(bin),
                        simulated.mean(bin),
                        mean(bin),
                        deviation(bin)));
            }
        }
        return Finding.of(known > 0 && inside >= MOST_OF * known, inside + " of " + known + ":" + text);
    }

    /** Two deviations around the means, over the density in the middle of a bin. */
    Plot.Band band(String name) {
        return new Plot.Band(
                name,
                known().mapToObj(bin -> new Plot.Span(
                                density(bin),
                                Math.max(0, mean(bin) - DEVIATIONS * deviation(bin)),
                                mean(bin) + DEVIATIONS * deviation(bin)))
                        .toList());
    }

    /** Between two shares of the speeds of each bin. */
    Plot.Band band(String name, double low, double high) {
        return new Plot.Band(
                name,
                known().mapToObj(bin -> new Plot.Span(density(bin), quantile(bin, low), quantile(bin, high)))
                        .toList());
    }

    /** The means over density. */
    List<Plot.Point> means() {
        return known().mapToObj(bin -> new Plot.Point(density(bin), mean(bin))).toList();
    }

    private IntStream known() {
        return IntStream.range(0, count()).filter(this::isKnown);
    }
}
