package org.aedile.benchmarks.access;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify access}: no agency is shown what is another's. */
@Command(
        name = "access",
        description = "Asks every endpoint as every role of every agency for what is another's.",
        mixinStandardHelpOptions = true)
public final class VerifyAccess implements Callable<Integer> {
    @Option(names = "--requests", paramLabel = "N", description = "Requests in all (${DEFAULT-VALUE}).")
    private int requests = 100_000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of words and requests; a new one when absent.")
    private @Nullable Long seed;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        long chosen = seed == null ? began & 0xffffff : seed;
        System.err.println("seed " + chosen);
        AccessRun.Result result = new AccessRun(requests, chosen).run();
        System.err.printf("Took %.0f s%n", (System.nanoTime() - began) / 1e9);
        System.out.println(result.summary());
        return result.isProven() ? 0 : 1;
    }
}
