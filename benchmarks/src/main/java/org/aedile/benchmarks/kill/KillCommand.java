package org.aedile.benchmarks.kill;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify kill}: nothing acknowledged is lost, nothing has its effect twice. */
@Command(
        name = "kill",
        description = "Kills the server again and again under 2,000 observations a second and counts what that did.",
        mixinStandardHelpOptions = true)
public final class KillCommand implements Callable<Integer> {
    @Option(names = "--rounds", paramLabel = "N", description = "Rounds with a kill (${DEFAULT-VALUE}).")
    private int rounds = 20;

    @Option(names = "--power-cut", description = "What was not forced to disk is cut off as well.")
    private boolean powerCut;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the moments; a new one when absent.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        long chosen = seed == null ? began & 0xffffff : seed;
        System.err.println("seed " + chosen);
        KillRun.Result result = new KillRun(rounds, powerCut, chosen).run();
        System.err.printf("Took %.0f s%n", (System.nanoTime() - began) / 1e9);
        System.out.println(result.summary());
        return result.lost() == 0 && result.doubled() == 0 ? 0 : 1;
    }
}
