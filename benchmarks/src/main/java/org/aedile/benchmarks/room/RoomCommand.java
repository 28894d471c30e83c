package org.aedile.benchmarks.room;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench room}: many operators in the same incidents. */
@Command(
        name = "room",
        description = "Milliseconds from an edit in an incident to each open screen, with many screens and edits.",
        mixinStandardHelpOptions = true)
public final class RoomCommand implements Callable<Integer> {
    @Option(names = "--operators", paramLabel = "N", description = "Connected screens (${DEFAULT-VALUE}).")
    private int operators = 1000;

    @Option(names = "--edits", paramLabel = "N", description = "Edits a second (${DEFAULT-VALUE}).")
    private int edits = 50;

    @Option(names = "--rate", paramLabel = "N", description = "Observations a second (${DEFAULT-VALUE}).")
    private int rate = 1000;

    @Option(names = "--seconds", paramLabel = "S", description = "Measured seconds (${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        RoomRun.Result result = new RoomRun(new RoomRun.Load(operators, edits, rate, seconds)).run();
        System.err.printf(
                "Took %.0f s; %d of %d edits reached a screen twice or never%n",
                (System.nanoTime() - began) / 1e9, result.missed(), result.expected());
        System.out.printf(
                Locale.ROOT,
                "{\"operators\":%d,\"p50\":%.1f,\"p99\":%.1f,\"memoryMb\":%d}%n",
                operators,
                result.millis(50),
                result.millis(99),
                result.memoryMegabytes());
        return result.missed() == 0 ? 0 : 1;
    }
}
