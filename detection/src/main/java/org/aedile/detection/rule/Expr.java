package org.aedile.detection.rule;

import java.util.List;

/** What a rule asks of an event, before it is compiled. */
sealed interface Expr {
    /** @param parts all must hold; none means true */
    record And(List<Expr> parts) implements Expr {}

    /** @param parts one must hold; none means false */
    record Or(List<Expr> parts) implements Expr {}

    /** @param part must not hold */
    record Not(Expr part) implements Expr {}

    /**
     * A selection by the name that the rule gives it, or a filter by its title.
     *
     * @param name for people
     * @param part what it asks
     * @param isGroup true for a filter, which has selections of its own
     */
    record Part(String name, Expr part, boolean isGroup) implements Expr {}

    /**
     * One question to one field; a field with several values answers when one of them does.
     *
     * @param field name of the field; empty to ask every field of the event
     * @param question what is asked
     */
    record Test(String field, Question question) implements Expr {}

    static Expr and(List<Expr> parts) {
        return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
    }

    static Expr or(List<Expr> parts) {
        return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
    }
}
