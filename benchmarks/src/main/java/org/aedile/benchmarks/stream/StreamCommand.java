package org.aedile.benchmarks.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench stream}: throughput with everything on this machine, producers included. */
@Command(
        name = "stream",
        description = "Observations a second from producers to judged and stored, all on this machine.",
        mixinStandardHelpOptions = true)
public final class StreamCommand implements Callable<Integer> {
    @Option(names = "--sources", paramLabel = "N", description = "Registered sources, all warm (${DEFAULT-VALUE}).")
    private int sources = 100_000;

    @Option(names = "--seconds", paramLabel = "S", description = "Measured seconds (${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(
            names = "--rules",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Directories of Sigma rules to load as well.")
    private List<Path> rules = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        StreamResult result = new StreamRun(sources, seconds, rules).run();
        System.err.printf("Took %.0f s%n", (System.nanoTime() - began) / 1e9);
        System.out.println(result.json());
        return result.found() == result.planted() && result.lost() == 0 ? 0 : 1;
    }
}
