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

/** {@code aedile rules test}: recorded attacks, or the stories beside the rules, each with the rules that must fire. */
@Command(
        name = "test",
        description = {
            "With --cases, runs recorded events and checks that the rule named beside them fires, as often as it says at"
                    + " least; a case is a folder with an info.yml and the events as JSON.",
            "Without, tells the rules the examples that lie beside them: x.examples.yml beside x.yml."
        })
public final class TestRules implements Callable<Integer> {
    @Option(names = "--rules", paramLabel = "DIR", arity = "1..*", required = true, description = "Folders of rules.")
    private List<Path> folders = List.of();

    @Option(
            names = "--placeholders",
            paramLabel = "FILE",
            description = "Values for the placeholders of rules; also in placeholders.yml beside the rules.")
    private Optional<Path> placeholders = Optional.empty();

    @Option(names = "--cases", paramLabel = "DIR", description = "Folder of the cases.")
    private Optional<Path> cases = Optional.empty();

    @Option(
            names = "--complete",
            description =
                    "A rule without an example in which it fires, or without one in which it must not, is a failure.")
    private boolean complete;

    @Spec
    private CommandSpec spec;

    private int passed;
    private int failed;

    @Override
    public Integer call() throws IOException {
        if (cases.isPresent()) {
            runCases(cases.get());
        } else {
            runExamples();
        }
        spec.commandLine().getOut().printf("%d passed, %d failed%n", passed, failed);
        return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void runCases(Path root) throws IOException {
        RuleMatcher matcher = Catalog.compile(RuleTexts.rules(folders, placeholders), List.of())
                .newRuleMatcher();
        for (Path folder : foldersOfCases(root)) {
            count(root.relativize(folder).toString(), run(folder, matcher));
        }
    }

    private void runExamples() {
        RuleExamples examples = RuleExamples.in(RuleTexts.rules(folders, placeholders), folders);
        for (String file : examples.files()) {
            try {
                examples.read(file).forEach(one -> count(file + ": " + one.title(), examples.run(file, one)));
            } catch (Unsupported e) {
                count(file, List.of(e.reason()));
            }
        }
        if (complete) {
            examples.untold().forEach(what -> count("incomplete", List.of(what)));
        }
    }

    private void count(String name, List<String> problems) {
        problems.forEach(problem -> spec.commandLine().getErr().println(name + ": " + problem));
        if (problems.isEmpty()) {
            passed++;
        } else {
            failed++;
        }
    }

    private static List<String> run(Path folder, RuleMatcher matcher) throws IOException {
        try {
            return RuleCase.read(folder).run(matcher);
        } catch (Unsupported e) {
            return List.of(e.reason());
        }
    }

    private static List<Path> foldersOfCases(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return new ArrayList<>(all.filter(file -> file.endsWith(RuleCase.INFO))
                    .map(Path::getParent)
                    .sorted()
                    .toList());
        }
    }
}
