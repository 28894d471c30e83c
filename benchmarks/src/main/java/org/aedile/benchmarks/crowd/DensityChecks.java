package org.aedile.benchmarks.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.benchmarks.crowd.report.Plot;
import org.locationtech.jts.geom.Envelope;

/** How fast people walk at which density: the guideline's corridors and the measured ones. */
final class DensityChecks {
    private static final String DENSITY_AXIS = "density in persons/m²";
    private static final String SPEED_AXIS = "speed in m/s";
    private static final double LENGTH_METERS = 140;
    /** Neither the people who leave nor the first ones are felt between these in the time. */
    private static final double FROM_METERS = 95;

    private static final double TO_METERS = 105;
    private static final double BIN = 0.5;
    private static final double SINGLE_FILE_BIN = 0.25;
    /** So narrow that nobody can pass anybody, and as wide as the walls leave room to stand. */
    private static final double SINGLE_FILE_METERS = 0.36;

    private static final double ENOUGH = 0.75;

    private DensityChecks() {}

    static List<Check> all() {
        List<Check> all = new ArrayList<>();
        all.add(new Check("rimea-4", "", DensityChecks::guideline));
        all.add(new Check("imo-12", "less flow at 5/m² than at 2/m²", DensityChecks::crowded));
        all.add(new Check("iso-13", "speed in a corridor falls from each density to the next", DensityChecks::falling));
        if (Measured.isThere()) {
            all.add(new Check(
                    "rimea-16", "75 % of the single file's bins between its 10 % and 90 %", DensityChecks::file));
            all.add(within("open-corridor", DensityChecks::open));
            all.add(within("two-way-flow", DensityChecks::twoWay));
            all.add(within("corner", DensityChecks::corner));
            all.add(within("t-junction", DensityChecks::junction));
        }
        return all;
    }

    private static Check within(String id, Supplier<Finding> test) {
        return new Check(id, "80 % of the binned means within two deviations", test);
    }

    private static Finding guideline() {
        StringBuilder text = new StringBuilder("speed at density, Weidmann's in brackets:");
        List<Plot.Point> simulated = new ArrayList<>();
        for (double density : new double[] {0.5, 1, 2, 3, 4, 5}) {
            double speed = meanSpeed(density);
            simulated.add(new Plot.Point(density, speed));
            text.append(
                    String.format(Locale.ROOT, " %.1f: %.2f (%.2f)", density, speed, Math.max(0, weidmann(density))));
        }
        List<Plot.Point> weidmann = new ArrayList<>();
        for (double density = 0.2; density < 5.4; density += 0.1) {
            weidmann.add(new Plot.Point(density, weidmann(density)));
        }
        return Finding.document(text + " m/s; 6/m² leave no room to walk and are not placed")
                .with(Plot.of("Fundamental diagram of a corridor", DENSITY_AXIS, SPEED_AXIS)
                        .with(new Plot.Line("Weidmann 1993", weidmann))
                        .with(new Plot.Points("simulated", simulated)));
    }

    private static Finding falling() {
        double[] speeds = DoubleStream.of(0.5, 1, 1.5, 2, 3, 4, 5)
                .map(DensityChecks::meanSpeed)
                .toArray();
        boolean falls = IntStream.range(1, speeds.length).allMatch(i -> speeds[i] < speeds[i - 1]);
        StringBuilder text = new StringBuilder();
        for (double speed : speeds) {
            text.append(String.format(Locale.ROOT, "%.2f, ", speed));
        }
        return Finding.of(falls, text.substring(0, text.length() - 2) + " m/s at 0.5, 1, 1.5, 2, 3, 4, 5/m²");
    }

    private static Finding crowded() {
        double moderate = 2 * meanSpeed(2);
        double crowded = 5 * meanSpeed(5);
        return Finding.of(
                crowded < moderate,
                String.format(Locale.ROOT, "%.2f persons/(m s) after %.2f persons/(m s)", crowded, moderate));
    }

    private static double meanSpeed(double density) {
        Bins bins = new Bins(100);
        walk(new Corridor(5, density, 1.3, 0.05), bins);
        return bins.mean(0);
    }

    private static double weidmann(double density) {
        return 1.34 * (1 - Math.exp(-1.913 * (1 / density - 1 / 5.4)));
    }

    private static Finding file() {
        Bins measured = Bins.measured("1test_1D", SINGLE_FILE_BIN);
        Bins simulated = new Bins(SINGLE_FILE_BIN);
        double width = SINGLE_FILE_METERS;
        for (double density = 0.55; density < 2.25; density += 0.1) {
            walk(new Corridor(width, density / width, 1.24, 0.1), simulated);
        }
        StringBuilder text = new StringBuilder();
        int known = 0;
        int inside = 0;
        for (int bin = 2; bin < measured.count(); bin++) {
            if (measured.isKnown(bin) && simulated.isKnown(bin)) {
                double low = measured.quantile(bin, 0.1);
                double high = measured.quantile(bin, 0.9);
                double mean = simulated.mean(bin);
                known++;
                inside += mean >= low && mean <= high ? 1 : 0;
                text.append(String.format(
                        Locale.ROOT, " %.2f/m: %.2f (%.2f to %.2f)", measured.density(bin), mean, low, high));
            }
        }
        return Finding.of(known > 0 && inside >= ENOUGH * known, inside + " of " + known + ":" + text)
                .with(Plot.of("Single file", "density in persons/m", SPEED_AXIS)
                        .with(measured.band("measured, 10 % to 90 %", 0.1, 0.9))
                        .with(new Plot.Line("simulated", simulated.means()))
                        .with(new Plot.Points("measured, mean", measured.means())));
    }

    private static Finding open() {
        Bins simulated = new Bins(BIN);
        for (double density = 0.25; density < 4.2; density += 0.25) {
            walk(new Corridor(3, density, 1.55, 0.18), simulated);
        }
        return compare("Open corridor", Bins.measured("3test_UO", BIN), simulated);
    }

    private static Finding twoWay() {
        Bins simulated = new Bins(BIN);
        Sampler sampler = Sampler.of(new Envelope(65, 75, 0, 3.6));
        for (double density = 0.25; density < 3; density += 0.25) {
            sampler.run("two-way", Map.of("count", Math.round(density * 138 * 3.6 / 2)), simulated);
        }
        return compare("Two-way flow", Bins.measured("7test_BO", BIN), simulated);
    }

    private static Finding corner() {
        Bins simulated = new Bins(BIN);
        Sampler sampler = Sampler.of(new Envelope(80, 82.4, 0, 2.4));
        for (double density = 0.25; density < 4.2; density += 0.25) {
            Map<String, Object> values = Map.of(
                    "before", Math.round(density * 80 * 2.4), "behind", Math.round(Math.min(density, 1) * 38.6 * 2.4));
            sampler.run("corner", values, simulated);
        }
        return compare("Corner", Bins.measured("4test_EO", BIN), simulated);
    }

    private static Finding junction() {
        Bins simulated = new Bins(BIN);
        List<Envelope> places =
                List.of(new Envelope(-1.2, 1.2, 3, 5.4), new Envelope(-4, -1.6, 0, 2.4), new Envelope(1.6, 4, 0, 2.4));
        for (double density = 0.25; density < 3.2; density += 0.25) {
            for (Envelope place : places) {
                Sampler.of(place).run("junction", Map.of("count", Math.round(density * 58.8 * 2.4)), simulated);
            }
        }
        return compare("T-junction", Bins.measured("6test_KO", BIN), simulated);
    }

    private static Finding compare(String title, Bins measured, Bins simulated) {
        return measured.compare(simulated)
                .with(Plot.of(title, DENSITY_AXIS, SPEED_AXIS)
                        .with(measured.band("measured, two deviations"))
                        .with(new Plot.Line("simulated", simulated.means()))
                        .with(new Plot.Points("measured, mean", measured.means())));
    }

    /** A corridor: width, density at the start in 1/m², free speed and its deviation. */
    private record Corridor(double width, double density, double speed, double deviation) {}

    private static void walk(Corridor corridor, Bins bins) {
        long count = Math.round(corridor.density() * corridor.width() * (LENGTH_METERS - 1));
        Map<String, Object> values = Map.of(
                "length",
                LENGTH_METERS,
                "last",
                LENGTH_METERS - 1,
                "width",
                corridor.width(),
                "count",
                count,
                "speed",
                corridor.speed(),
                "deviation",
                corridor.deviation());
        Envelope box = new Envelope(FROM_METERS, TO_METERS, 0, corridor.width());
        boolean file = corridor.width() <= SINGLE_FILE_METERS;
        new Sampler(box, file ? box.getWidth() : box.getArea()).run("corridor", values, bins);
    }
}
