package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a set of rules as they run. The next set takes over what it shares with this one, numbers included;
 * numbers that it doesn't use are given anew. So nothing is kept that no rule asks any more. Immutable, thread-safe.
 *
 * @param conditions by what was read, the very same
 * @param questions by field and question
 * @param fields numbers of the fields that rules name, −1 for others
 * @param fieldCount greater than every number of a field
 * @param answerCount greater than every number of an answer
 */
record CompiledConditions(
        IdentityHashMap<Expr, Node> conditions,
        Map<Expr.Test, Asks> questions,
        Object2IntOpenHashMap<String> fields,
        int fieldCount,
        int answerCount) {
    /** Of no rules. */
    static final CompiledConditions NONE = new NodeCompiler().compiled();

    /**
     * A question that rules ask.
     *
     * @param node answers it
     * @param witnesses of which an event has one when the answer is yes; empty when it may have none
     */
    record Asks(Node node, Optional<List<Witness>> witnesses) {}

    Node condition(Expr condition) {
        return known(conditions.get(condition), condition);
    }

    Asks question(Expr.Test test) {
        return known(questions.get(test), test);
    }

    private static <T> T known(@Nullable T found, Expr asked) {
        if (found == null) {
            throw new IllegalStateException("no rule asks " + asked);
        }
        return found;
    }
}
