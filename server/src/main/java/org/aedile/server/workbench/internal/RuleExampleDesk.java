package org.aedile.server.workbench.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.rule.RuleStories;
import org.aedile.server.rule.StoryResult;
import org.aedile.server.workbench.RuleVersion;
import org.springframework.stereotype.Component;

/** Tells rules the examples that were written beside them. Thread-safe. */
@Component
class RuleExampleDesk {
    private static final String TOLD = "workbench/told.yml";

    private final RuleStories stories;
    private final RuleCheck check;
    private final RuleBook book;
    private final TrialQueue queue;

    RuleExampleDesk(RuleStories stories, RuleCheck check, RuleBook book, TrialQueue queue) {
        this.stories = stories;
        this.check = check;
        this.book = book;
        this.queue = queue;
    }

    /** What can't be read of examples, and where; nothing when all can. */
    Optional<RuleProblem> problem(String examples) {
        try {
            if (!examples.isBlank()) {
                stories.check(examples);
            }
            return Optional.empty();
        } catch (Unsupported e) {
            return Optional.of(RuleProblem.of(e));
        }
    }

    /**
     * Tells a text its examples when what waits before it is done.
     *
     * @throws AedileException {@code INVALID_VALUE} with the place when the text or the examples can't be read, {@code
     *     OVERLOADED} when too many wait
     */
    CompletableFuture<List<StoryResult>> tell(String text, String examples) {
        check.requireSound(text);
        problem(examples).ifPresent(RuleExampleDesk::refuse);
        return queue.submit(() -> toldNow(text, examples));
    }

    /** The examples beside a rule's file in its folder; empty when there are none. */
    String beside(String ruleId) {
        return book.findExamples(ruleId).orElse("");
    }

    /**
     * @throws AedileException {@code CONFLICT} when one of the version's examples doesn't go as it says; one without
     *     examples may pass
     */
    void requireGoing(RuleVersion version) {
        List<StoryResult> failed = toldNow(version.text(), version.examples()).stream()
                .filter(result -> !result.passed())
                .toList();
        if (!failed.isEmpty()) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "%d of the examples of version %d fail, the first is '%s'"
                            .formatted(
                                    failed.size(),
                                    version.version(),
                                    failed.get(0).title()),
                    "try the examples, then correct them or the rule in a new version");
        }
    }

    private List<StoryResult> toldNow(String text, String examples) {
        if (examples.isBlank()) {
            return List.of();
        }
        try {
            return stories.tell(new RuleText(TOLD, text), check.needed(text), examples);
        } catch (Unsupported e) {
            throw refused(RuleProblem.of(e));
        }
    }

    private static void refuse(RuleProblem problem) {
        throw refused(problem);
    }

    private static AedileException refused(RuleProblem problem) {
        return new AedileException(
                ErrorCode.INVALID_VALUE,
                "examples, " + problem.sentence(),
                "docs/rules.md shows how examples are written");
    }
}
