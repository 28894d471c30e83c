package org.aedile.server.rule.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.Unsupported;
import org.aedile.server.rule.RuleTexts;
import org.aedile.server.rule.StoryResult;

/** The rules of some folders, compiled together, and the stories that lie beside them. */
final class RuleExamples {
    private static final String RULES = ".yml";

    /** A correlation may join correlations, which join others. */
    private static final int LEVELS = 3;

    /** What is told of together is told at the end of the minute. */
    private static final long FOLD_MILLIS = 61_000;

    private final Catalog catalog;
    private final Map<String, String> stories;
    private final Map<String, List<WrittenRule>> rulesByFile = new LinkedHashMap<>();
    private final Set<String> quiet = new TreeSet<>();
    private final long waitMillis;

    private RuleExamples(List<RuleText> rules, Map<String, String> stories) {
        this.catalog = Catalog.compile(rules, List.of());
        this.stories = stories;
        long longest = 0;
        for (RuleText text : rules) {
            List<WrittenRule> written = WrittenRule.all(text);
            rulesByFile.put(text.file(), written);
            for (WrittenRule rule : written) {
                quiet.addAll(rule.quiets());
                longest = Math.max(longest, rule.waitMillis());
            }
        }
        waitMillis = LEVELS * longest + FOLD_MILLIS;
    }

    /** These rules, and the stories below the folders that they come from. */
    static RuleExamples in(List<RuleText> rules, List<Path> folders) {
        return new RuleExamples(rules, RuleTexts.examples(folders));
    }

    /** One file of rules, what it needs of others, and the stories about it under the name that {@link #examplesOf} says. */
    static RuleExamples of(RuleText rules, List<RuleText> others, String stories) {
        List<RuleText> all = new ArrayList<>(others);
        all.add(rules);
        return new RuleExamples(all, Map.of(examplesOf(rules.file()), stories));
    }

    /** The file of the stories about the rules of that file. */
    static String examplesOf(String rulesFile) {
        return rulesFile.replaceFirst("\\.ya?ml$", RuleTexts.EXAMPLES);
    }

    /** The files of stories. */
    List<String> files() {
        return List.copyOf(stories.keySet());
    }

    /** The stories of a file. */
    List<Example> read(String file) throws Unsupported {
        return ExampleReader.read(stories.getOrDefault(file, ""));
    }

    /** What is not as the story says; empty when it is. */
    List<String> run(String file, Example example) {
        StoryResult result = tell(file, example);
        List<String> problems = new ArrayList<>(result.problems());
        if (!result.fired().equals(result.fires())) {
            problems.add("fired %s, should have fired %s".formatted(result.fired(), result.fires()));
        }
        return problems;
    }

    /** Tells a story of that file to its rules. */
    StoryResult tell(String file, Example example) {
        String rulesFile = rulesFile(file);
        List<String> problems = new ArrayList<>();
        for (Refused refused : catalog.refused()) {
            if (refused.file().equals(rulesFile)) {
                problems.add("rule '%s' is refused: %s".formatted(refused.title(), refused.reason()));
            }
        }
        if (!rulesByFile.containsKey(rulesFile)) {
            problems.add("there are no rules in " + rulesFile);
        }
        return problems.isEmpty()
                ? compare(example, rulesByFile.getOrDefault(rulesFile, List.of()))
                : new StoryResult(example.title(), example.line(), List.of(), List.of(), problems);
    }

    private StoryResult compare(Example example, List<WrittenRule> rules) {
        List<String> problems = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        for (String name : example.fires()) {
            rules.stream()
                    .filter(rule -> rule.isCalled(name))
                    .findFirst()
                    .ifPresentOrElse(
                            rule -> expected.add(rule.called()),
                            () -> problems.add("no rule is called '" + name + "'"));
        }
        Set<String> firing = ExampleRun.firing(example, catalog, waitMillis);
        Set<String> fired = new TreeSet<>();
        rules.stream().filter(rule -> firing.contains(rule.id())).forEach(rule -> fired.add(rule.called()));
        return new StoryResult(example.title(), example.line(), List.copyOf(expected), List.copyOf(fired), problems);
    }

    /** The rules without a story in which they fire, or without one in which they must not. */
    List<String> untold() {
        List<String> untold = new ArrayList<>();
        rulesByFile.forEach((file, rules) -> {
            List<Example> examples = readable(examplesOf(file));
            for (WrittenRule rule : rules) {
                if (!rule.isQuieted(quiet)) {
                    untold(rule, examples).forEach(what -> untold.add(file + ": " + what));
                }
            }
        });
        return untold;
    }

    private static List<String> untold(WrittenRule rule, List<Example> examples) {
        long firing = examples.stream()
                .filter(example -> example.fires().stream().anyMatch(rule::isCalled))
                .count();
        List<String> untold = new ArrayList<>();
        if (firing == 0) {
            untold.add("no example in which " + rule.called() + " fires");
        }
        if (firing == examples.size()) {
            untold.add("no example in which " + rule.called() + " must not fire");
        }
        return untold;
    }

    private List<Example> readable(String file) {
        try {
            return stories.containsKey(file) ? read(file) : List.of();
        } catch (Unsupported e) {
            return List.of();
        }
    }

    private String rulesFile(String file) {
        String base = file.substring(0, file.length() - RuleTexts.EXAMPLES.length());
        return rulesByFile.containsKey(base + ".yaml") ? base + ".yaml" : base + RULES;
    }
}
