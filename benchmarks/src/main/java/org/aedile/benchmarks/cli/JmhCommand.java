package org.aedile.benchmarks.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench jmh [PATTERN…]}: the benchmarks of single parts, with JMH's own options. */
@Command(name = "jmh", description = "Benchmarks of single parts, by JMH.")
final class JmhCommand implements Callable<Integer> {
    @Parameters(description = "JMH's own arguments: a pattern of names, options.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
