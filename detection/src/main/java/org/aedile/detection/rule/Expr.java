package org.aedile.detection.rule;

import java.util.List;
import java.util.function.Consumer;

/** What a rule asks of an event, before it is compiled. */
sealed interface Expr {
    /** Hands on every question, those of its parts too. */
    void forEachTest(Consumer<Test> each);

    /** @param parts all must hold; none means true */
    record And(List<Expr> parts) implements Expr {
        @Override
        public void forEachTest(Consumer<Test> each) {
            parts.forEach(part -> part.forEachTest(each));
        }
    }

    /** @param parts one must hold; none means false */
    record Or(List<Expr> parts) implements Expr {
        @Override
        public void forEachTest(Consumer<Test> each) {
            parts.forEach(part -> part.forEachTest(each));
        }
    }

    /** @param part must not hold */
    record Not(Expr part) implements Expr {
        @Override
        public void forEachTest(Consumer<Test> each) {
            part.forEachTest(each);
        }
    }

    /**
     * A selection by the name that the rule gives it, or a filter by its title.
     *
     * @param name for people
     * @param part what it asks
     * @param isGroup true for a filter, which has selections of its own
     */
    record Part(String name, Expr part, boolean isGroup) implements Expr {
        @Override
        public void forEachTest(Consumer<Test> each) {
            part.forEachTest(each);
        }
    }

    /**
     * One question to one field; a field with several values answers when one of them does.
     *
     * @param field name of the field; empty to ask every field of the event
     * @param question what is asked
     */
    record Test(String field, Question question) implements Expr {
        @Override
        public void forEachTest(Consumer<Test> each) {
            each.accept(this);
        }

        /** Names of all fields that the answer depends on; none when every field is asked. */
        List<String> fields() {
            if (field.isEmpty()) {
                return List.of();
            }
            if (question instanceof Question.SameAs same) {
                return List.of(field, same.other());
            }
            return question instanceof Question.CompareQuantity
                    ? List.of(field, Question.CompareQuantity.UNIT)
                    : List.of(field);
        }
    }

    static Expr and(List<Expr> parts) {
        return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
    }

    static Expr or(List<Expr> parts) {
        return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
    }
}
