package org.aedile.server.workbench.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.rule.RuleBook;
import org.springframework.stereotype.Component;

/** Says whether a rule would run beside those that do, before it is let to. */
@Component
class RuleCheck {
    private static final String CHECKED = "workbench/ checked";

    private final RuleBook book;

    RuleCheck(RuleBook book) {
        this.book = book;
    }

    /** What is wrong with a text; compiled with the files that it may count rules of. Fast enough while somebody types. */
    List<RuleProblem> problems(String text) {
        List<RuleText> all = new ArrayList<>(needed(text));
        all.add(new RuleText(CHECKED, text));
        return Catalog.compile(all, List.of()).refused().stream()
                .filter(refused -> refused.file().equals(CHECKED))
                .map(refused -> RuleProblem.of(refused, text))
                .toList();
    }

    /**
     * Compiles all that would be in effect with these files in the place of those of the same names.
     *
     * @throws AedileException {@code INVALID_VALUE} with the place when one of them would be refused; {@code CONFLICT} when
     *     another file would be that isn't now
     */
    void requireRunning(List<RuleText> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.file()));
        List<RuleText> all = new ArrayList<>();
        book.texts().stream().filter(text -> !names.contains(text.file())).forEach(all::add);
        files.stream().filter(file -> !file.text().isEmpty()).forEach(all::add);
        Set<Refused> before = new HashSet<>(book.refused());
        for (Refused refused : book.catalog().recompiled(all, List.of()).refused()) {
            if (names.contains(refused.file())) {
                throw wrong(refused, files);
            }
            if (!before.contains(refused)) {
                throw new AedileException(
                        ErrorCode.CONFLICT,
                        "'%s' could not run any more: %s".formatted(refused.title(), refused.reason()),
                        "retire or change that rule first");
            }
        }
    }

    private static AedileException wrong(Refused refused, List<RuleText> files) {
        String text = files.stream()
                .filter(file -> file.file().equals(refused.file()))
                .map(RuleText::text)
                .findFirst()
                .orElse("");
        return new AedileException(
                ErrorCode.INVALID_VALUE,
                RuleProblem.of(refused, text).sentence(),
                "write a new version that compiles; POST /api/v1/rules/check tells what is wrong");
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} with the first problem and its place
     */
    void requireSound(String text) {
        List<RuleProblem> problems = problems(text);
        if (!problems.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, problems.get(0).sentence(), "correct it, then try again");
        }
    }

    /** The files that are to be compiled with a text, without those of the rule that it is a version of, and itself. */
    List<RuleText> needed(String text) {
        try {
            String own = RuleHead.of(text).id();
            return NeededFiles.of(
                    text,
                    book.texts().stream()
                            .filter(file -> !isOf(own, file) && !file.text().equals(text))
                            .toList());
        } catch (Unsupported e) {
            return List.of();
        }
    }

    private static boolean isOf(String ruleId, RuleText file) {
        return RuleFiles.isOurs(file.file()) && RuleFiles.ruleOf(file.file()).equals(ruleId);
    }
}
