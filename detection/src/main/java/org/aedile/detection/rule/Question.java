package org.aedile.detection.rule;

import java.util.List;

/** What can be asked of a field's value. */
sealed interface Question {
    /**
     * One of the texts, with wildcards as in {@link Wild}.
     *
     * @param patterns lower case unless cased
     * @param cased whether upper and lower case differ
     */
    record Texts(List<String> patterns, boolean cased) implements Question {}

    /** @param expression in RE2's syntax, flags included; found anywhere */
    record Regex(String expression) implements Question {}

    /** @param network an address block, {@code 10.0.0.0/8} or {@code ::1/128} */
    record Cidr(String network) implements Question {}

    /**
     * @param operator how the value stands to the number
     * @param number the number
     */
    record Compare(Operator operator, double number) implements Question {}

    /** The field is there, whatever it holds, null included. */
    record Exists() implements Question {}

    /** The field is not there. */
    record Absent() implements Question {}

    /** The field is absent, or null is among its values. */
    record Missing() implements Question {}

    /**
     * The value relates to that of another field.
     *
     * @param other name of the other field
     * @param relation how
     * @param cased whether upper and lower case differ
     */
    record SameAs(String other, Relation relation, boolean cased) implements Question {}

    /** How a value stands to a number. */
    enum Operator {
        LT,
        LTE,
        GT,
        GTE;

        boolean holds(double value, double number) {
            return switch (this) {
                case LT -> value < number;
                case LTE -> value <= number;
                case GT -> value > number;
                case GTE -> value >= number;
            };
        }
    }

    /** How a text stands to another. */
    enum Relation {
        EQUALS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH;

        boolean holds(String text, String other) {
            return switch (this) {
                case EQUALS -> text.equals(other);
                case CONTAINS -> text.contains(other);
                case STARTS_WITH -> text.startsWith(other);
                case ENDS_WITH -> text.endsWith(other);
            };
        }
    }
}
