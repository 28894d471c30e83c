package org.aedile.server.rule.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.server.rule.RuleTrial;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code aedile rules match}: which rules match which events, one line a match. */
@Command(name = "match", description = "Prints the number of the event and the id of the rule for every match.")
public final class MatchRules implements Callable<Integer> {
    @Mixin
    private final RuleTrial trial = new RuleTrial();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RuleMatcher matcher = trial.matcher(trial.compile());
        EventLines lines = new EventLines(trial.events(), spec.commandLine().getErr());
        BufferedWriter out = new BufferedWriter(spec.commandLine().getOut());
        lines.forEach((index, event) -> {
            TreeSet<String> matching = new TreeSet<>();
            matcher.match(
                    event,
                    trial.logSource(event),
                    null,
                    rule -> matching.add(matcher.rules().rule(rule).head().id()));
            matching.forEach(rule -> write(out, index + "\t" + rule));
        });
        out.flush();
        return lines.unreadable() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the matches could not be written", e);
        }
    }
}
