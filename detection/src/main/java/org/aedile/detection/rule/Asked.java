package org.aedile.detection.rule;

import java.util.List;

/** How much one rule asks for, which is limited. One thread. */
final class Asked {
    /** Values of one rule, every variant of a value counted; a regular expression counts as many. */
    static final int MOST_VALUES = 100_000;

    private static final int VALUES_OF_A_REGEX = 100;
    private static final int CHARACTERS_OF_A_VALUE = 100;

    private long values;

    /** Adds an expression, as often as it is named. */
    Expr count(Expr expression) throws Unsupported {
        values += size(expression);
        require(values);
        return expression;
    }

    static void require(long values) throws Unsupported {
        if (values > MOST_VALUES) {
            throw new Unsupported("it asks for more than " + MOST_VALUES + " values");
        }
    }

    /** A long text counts as several. */
    static long size(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> 1 + text.length() / CHARACTERS_OF_A_VALUE)
                .sum();
    }

    private static long size(Expr expression) {
        if (expression instanceof Expr.Not not) {
            return size(not.part());
        }
        if (expression instanceof Expr.Part part) {
            return size(part.part());
        }
        if (expression instanceof Expr.And and) {
            return and.parts().stream().mapToLong(Asked::size).sum();
        }
        if (expression instanceof Expr.Or or) {
            return or.parts().stream().mapToLong(Asked::size).sum();
        }
        Question question = ((Expr.Test) expression).question();
        if (question instanceof Question.Texts texts) {
            return size(texts.patterns());
        }
        return question instanceof Question.Regex ? VALUES_OF_A_REGEX : 1;
    }
}
