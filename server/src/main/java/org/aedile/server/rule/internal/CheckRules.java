package org.aedile.server.rule.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.server.rule.RuleTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aedile rules check}: reads and compiles; what is refused is told with its reason. */
@Command(name = "check", description = "Reads and compiles the rules in folders, and says which are refused and why.")
public final class CheckRules implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of YAML files.")
    private List<Path> folders;

    @Option(
            names = "--placeholders",
            paramLabel = "FILE",
            description = "Values for the placeholders of rules; also in placeholders.yml beside the rules.")
    private Optional<Path> placeholders = Optional.empty();

    @Option(names = "--strict", description = "Exit status 1 when a rule is refused.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalog catalog = Catalog.compile(RuleTexts.rules(folders, placeholders), List.of());
        for (Refused refused : catalog.refused()) {
            spec.commandLine().getErr().printf("%s: %s%n", refused.place(), refused.reason());
        }
        int refused = catalog.refused().size();
        spec.commandLine()
                .getOut()
                .printf(
                        "%d rules, %d compiled, %d refused%n",
                        catalog.ruleCount() + refused, catalog.ruleCount(), refused);
        return strict && refused > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
}
