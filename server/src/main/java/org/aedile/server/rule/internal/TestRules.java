package org.aedile.server.rule.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.aedile.detection.Catalog;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.rule.Unsupported;
import org.aedile.server.rule.RuleTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aedile rules test}: recorded attacks, each with the rule that must find it. */
@Command(
        name = "test",
        description = {
            "Runs recorded events and checks that the rule named beside them fires, as often as it says at least.",
            "A case is a folder with an info.yml and the events as JSON."
        })
public final class TestRules implements Callable<Integer> {
    @Option(names = "--rules", paramLabel = "DIR", arity = "1..*", required = true, description = "Folders of rules.")
    private List<Path> folders;

    @Option(
            names = "--placeholders",
            paramLabel = "FILE",
            description = "Values for the placeholders of rules; also in placeholders.yml beside the rules.")
    private Optional<Path> placeholders = Optional.empty();

    @Option(names = "--cases", paramLabel = "DIR", required = true, description = "Folder of the cases.")
    private Path cases;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RuleMatcher matcher = Catalog.compile(RuleTexts.rules(folders, placeholders), List.of())
                .newRuleMatcher();
        int passed = 0;
        int failed = 0;
        for (Path folder : folders()) {
            List<String> problems = run(folder, matcher);
            problems.forEach(problem -> spec.commandLine().getErr().println(cases.relativize(folder) + ": " + problem));
            if (problems.isEmpty()) {
                passed++;
            } else {
                failed++;
            }
        }
        spec.commandLine().getOut().printf("%d passed, %d failed%n", passed, failed);
        return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static List<String> run(Path folder, RuleMatcher matcher) throws IOException {
        try {
            return RuleCase.read(folder).run(matcher);
        } catch (Unsupported e) {
            return List.of(e.reason());
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(cases)) {
            return new ArrayList<>(all.filter(file -> file.endsWith(RuleCase.INFO))
                    .map(Path::getParent)
                    .sorted()
                    .toList());
        }
    }
}
