package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.List;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.rule.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Why each rule of a text fires on an observation, or doesn't.
 *
 * @param source whose observation it is
 * @param observation its id
 * @param hidden true when the values are left out, because the source's data are personal
 * @param rules the rules of the text, and those that its correlations count
 * @param correlations what the correlations of the text made of it
 * @param covered which observations these counted; null when there was not time for any, or nothing to count
 */
record WhyAnswer(
        String source,
        String observation,
        boolean hidden,
        List<RuleAnswer> rules,
        List<CorrelationAnswer> correlations,
        @Nullable Covered covered) {
    /** Receipt of the first and the last observation that were counted, domain clock. */
    record Covered(Instant from, Instant to) {}

    /**
     * One rule.
     *
     * @param seen false when the rule's agency may not see the source
     * @param admitted false when the observation says that it comes from another log source than the rule reads
     * @param matches whether it fires
     * @param condition over the parts
     */
    record RuleAnswer(
            String id,
            String title,
            boolean seen,
            boolean admitted,
            boolean matches,
            String condition,
            List<PartAnswer> parts) {}

    /** A selection of the rule, whether it holds, and what it asks. */
    record PartAnswer(String name, boolean held, List<QuestionAnswer> questions) {}

    /** One question: of which field, what it must be, what was found, and whether that is so. */
    record QuestionAnswer(String field, String asked, List<String> found, boolean held) {}

    /** The same, with what the correlations made of it. */
    WhyAnswer with(CorrelationWhy.Told told) {
        return new WhyAnswer(
                source,
                observation,
                hidden,
                rules,
                told.correlations(),
                told.covered().orElse(null));
    }

    static RuleAnswer rule(RuleSummary rule, Explanation told, boolean seen, boolean hidden) {
        return new RuleAnswer(
                rule.id(),
                rule.title(),
                seen,
                told.admitted(),
                seen && told.matches(),
                told.condition(),
                parts(told, hidden));
    }

    private static List<PartAnswer> parts(Explanation explanation, boolean hidden) {
        return explanation.parts().stream()
                .map(part -> new PartAnswer(
                        part.name(),
                        part.held(),
                        part.judged().stream()
                                .map(judged -> new QuestionAnswer(
                                        judged.field(),
                                        judged.asked(),
                                        hidden ? List.of() : judged.found(),
                                        judged.held()))
                                .toList()))
                .toList();
    }
}
