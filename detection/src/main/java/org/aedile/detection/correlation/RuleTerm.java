package org.aedile.detection.correlation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.detection.rule.Unsupported;

/** Which rules must have matched: {@code a and (b or c) and not d}. */
sealed interface RuleTerm {
    /** All rules of the correlation. */
    static RuleTerm all() {
        return new Both(List.of());
    }

    /** True for {@link #all}. */
    default boolean isAll() {
        return this instanceof Both both && both.parts().isEmpty();
    }

    /** @param rule this one has */
    record One(String rule) implements RuleTerm {}

    /** @param parts all hold; none of them means all rules */
    record Both(List<RuleTerm> parts) implements RuleTerm {}

    /** @param parts one holds */
    record Either(List<RuleTerm> parts) implements RuleTerm {}

    /** @param part doesn't hold */
    record Not(RuleTerm part) implements RuleTerm {}

    /** @param inputs the number of each rule, by the name that the correlation uses */
    default boolean holds(Map<String, Integer> inputs, long matched) {
        if (this instanceof One one) {
            return (matched & 1L << inputs.getOrDefault(one.rule(), 63)) != 0;
        }
        if (this instanceof Not not) {
            return !not.part().holds(inputs, matched);
        }
        if (this instanceof Either either) {
            return either.parts().stream().anyMatch(part -> part.holds(inputs, matched));
        }
        return ((Both) this).parts().stream().allMatch(part -> part.holds(inputs, matched));
    }

    /** As people write it: {@code a and (b or c)}. */
    default String words() {
        if (this instanceof One one) {
            return one.rule();
        }
        if (this instanceof Not not) {
            return "not " + not.part().bracketed();
        }
        boolean either = this instanceof Either;
        List<RuleTerm> parts = either ? ((Either) this).parts() : ((Both) this).parts();
        return parts.stream().map(RuleTerm::bracketed).collect(Collectors.joining(either ? " or " : " and "));
    }

    private String bracketed() {
        return this instanceof One || this instanceof Not ? words() : "(" + words() + ")";
    }

    /** Reads a condition that is a text. */
    static RuleTerm parse(String text, List<String> rules) throws Unsupported {
        return new RuleTermParser(text, rules).parse();
    }
}
