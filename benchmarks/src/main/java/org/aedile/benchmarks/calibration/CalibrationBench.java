package org.aedile.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench calibration}: whether detectors hold the false alerts a week that they are set to, and find what is planted. */
@Command(
        name = "calibration",
        description = {
            "Simulated days of the demo city, watched by detectors that are set by the false alerts a week people accept:",
            "how many came, and how many of the planted events and sensor faults were found and told apart."
        },
        mixinStandardHelpOptions = true)
public final class CalibrationBench implements Callable<Integer> {
    @Option(names = "--days", paramLabel = "N", description = "Days that are judged (${DEFAULT-VALUE}).")
    private int days = 90;

    @Option(names = "--learning-days", paramLabel = "N", description = "Days before them (${DEFAULT-VALUE}).")
    private int learningDays = 28;

    @Option(
            names = "--weekly",
            paramLabel = "N",
            description = "False alerts a week of the first tier (${DEFAULT-VALUE}).")
    private double weekly = 28;

    @Option(
            names = "--second-weekly",
            paramLabel = "N",
            description = "False alerts a week of the second tier, 0 for none (${DEFAULT-VALUE}).")
    private double secondWeekly = 10;

    @Option(
            names = "--planted",
            paramLabel = "N",
            description = "Events and faults that are planted (${DEFAULT-VALUE}).")
    private int planted = 45;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the city (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        List<DemoSource> sources = DemoCity.sources().stream()
                .filter(source -> !source.profile().properties().isEmpty())
                .toList();
        CalibrationRun.Result result =
                new CalibrationRun(sources, seed, learningDays, days, planted, weekly, secondWeekly).run();
        result.planted().stream()
                .filter(one -> !result.toldApart().contains(one))
                .forEach(one ->
                        System.err.println((result.found().contains(one) ? "not told apart: " : "missed: ") + one));
        System.err.printf(Locale.ROOT, "%.0f s%n", (System.nanoTime() - began) / 1e9);
        System.out.println(line(result));
        return 0;
    }

    private String line(CalibrationRun.Result result) {
        String held = result.held().stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "\"%s\":{\"accepted\":%.0f,\"came\":%d,\"toldRare\":%d}",
                        one.setting(),
                        one.accepted(),
                        one.came(),
                        one.rare()))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"days\":%d,\"seed\":%d,\"falseAlerts\":{%s},\"planted\":%d,\"found\":%d,\"toldApart\":%d}",
                days,
                seed,
                held,
                result.planted().size(),
                result.found().size(),
                result.toldApart().size());
    }
}
