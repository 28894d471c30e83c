package org.aedile.server.workbench.internal;

import java.util.List;
import org.aedile.detection.rule.Explanation;

/**
 * Why each rule of a text fires on an observation, or doesn't.
 *
 * @param source whose observation it is
 * @param observation its id
 * @param hidden true when the values are left out, because the source's data are personal
 * @param rules the rules of the text; correlations judge matches, not observations, and are not among them
 */
record WhyAnswer(String source, String observation, boolean hidden, List<RuleAnswer> rules) {
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

    static List<PartAnswer> parts(Explanation explanation, boolean hidden) {
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
