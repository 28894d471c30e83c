package org.aedile.server.rule.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.aedile.detection.Catalog;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.LogSource;
import org.aedile.server.rule.RuleTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code aedile rules match}: which rules match which events, one line a match. */
@Command(name = "match", description = "Prints the number of the event and the id of the rule for every match.")
public final class MatchRules implements Callable<Integer> {
    private static final String FROM_FIELDS = "from-fields";
    private static final String IGNORE = "ignore";

    @Option(names = "--rules", paramLabel = "DIR", arity = "1..*", required = true, description = "Folders of rules.")
    private List<Path> folders;

    @Option(names = "--events", paramLabel = "FILE", required = true, description = "Events, one JSON object a line.")
    private Path events;

    @Option(
            names = "--logsource",
            paramLabel = "from-fields|ignore",
            defaultValue = FROM_FIELDS,
            description = "Try the rules that the event's product, category and service admit, or all of them"
                    + " (${DEFAULT-VALUE}).")
    private String routing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!routing.equals(FROM_FIELDS) && !routing.equals(IGNORE)) {
            throw new ParameterException(
                    spec.commandLine(), "--logsource is '%s' and must be from-fields or ignore".formatted(routing));
        }
        Catalog catalog = Catalog.compile(RuleTexts.rules(folders), List.of());
        RuleMatcher matcher = catalog.newRuleMatcher();
        EventLines lines = new EventLines(events, spec.commandLine().getErr());
        BufferedWriter out = new BufferedWriter(spec.commandLine().getOut());
        lines.forEach((index, event) -> {
            TreeSet<String> matching = new TreeSet<>();
            LogSource logSource = routing.equals(IGNORE) ? LogSource.NONE : EventLines.logSource(event);
            matcher.match(
                    event,
                    logSource,
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
