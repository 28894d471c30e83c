package org.aedile.server.simulation.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.simulation.ScenarioFile;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.advice.Advice;
import org.aedile.simulation.crowd.advice.Effort;
import org.aedile.simulation.crowd.advice.EvacuationOptimiser;
import org.aedile.simulation.crowd.advice.Question;
import org.aedile.simulation.crowd.advice.Watcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aedile optimise evacuation}: what to do so that a place empties soon and without a crush. */
@Command(
        name = "evacuation",
        description = {
            "Says which exits to open or close and where stewards should stand, so that a place empties soon and without a",
            "crush. Each better plan is told on standard error as it is found; the result is a sentence for each plan, the",
            "best first, and a last line of JSON."
        })
public final class OptimiseEvacuation implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Parameters(paramLabel = "SCENARIO.yaml", description = "The scenario; the format is in docs/crowd.md.")
    private Path file;

    @Option(
            names = "--stewards",
            paramLabel = "K",
            description = "Most stewards; each shows the people of one area the way (${DEFAULT-VALUE}).")
    private int stewards = 4;

    @Option(names = "--keep-free", paramLabel = "EXIT", description = "An exit that nobody may use; may be repeated.")
    private Set<String> keepFree = new LinkedHashSet<>();

    @Option(
            names = "--may-open",
            paramLabel = "EXIT",
            description = "An exit that is closed from second 0 and may be opened; may be repeated.")
    private Set<String> mayOpen = new LinkedHashSet<>();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Time to search (${DEFAULT-VALUE}); what isn't simulated to its end by then is reckoned.")
    private double seconds = 10;

    @Option(names = "--threads", description = "Threads (${DEFAULT-VALUE}).")
    private int threads = 2;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        if (!(seconds > 0)) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "--seconds " + seconds + " must be above 0");
        }
        Scenario scenario = ScenarioFile.read(file.toString(), Files.readString(file));
        Question question = new Question(scenario, stewards, keepFree, mayOpen);
        try (Interruption interruption = new Interruption()) {
            Advice advice =
                    EvacuationOptimiser.optimise(question, Effort.thorough(threads), new Telling(began, interruption));
            PrintWriter out = spec.commandLine().getOut();
            advice.options().forEach(option -> out.println(option.sentence()));
            out.println(AdviceJson.line(scenario.plan(), advice));
        }
        return CommandLine.ExitCode.OK;
    }

    /** Tells on standard error how far it is, and ends the search in time. */
    private final class Telling implements Watcher {
        private final long began;
        private final Interruption interruption;

        private Telling(long began, Interruption interruption) {
            this.began = began;
            this.interruption = interruption;
        }

        @Override
        public void better(Advice advice) {
            tell(advice.best().sentence());
        }

        @Override
        public void progress(int screened, int simulated) {
            tell(screened + " plans screened, " + simulated + " simulated");
        }

        @Override
        public boolean goOn() {
            return passed() < seconds && !interruption.isAsked();
        }

        private double passed() {
            return (System.nanoTime() - began) / NANOS;
        }

        private void tell(String text) {
            spec.commandLine().getErr().printf(Locale.ROOT, "%.1f s: %s%n", passed(), text);
        }
    }
}
