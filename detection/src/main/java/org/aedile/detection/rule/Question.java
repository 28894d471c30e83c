package org.aedile.detection.rule;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.OptionalLong;

/** What can be asked of a field's value. */
sealed interface Question {
    /**
     * One of the texts, with wildcards as in {@link Wild}.
     *
     * @param patterns lower case unless cased
     * @param cased whether upper and lower case differ
     */
    record Texts(List<String> patterns, boolean cased) implements Question {
        /** Of some of the patterns: there may be thousands, and it is asked for at every change of the rules. */
        @Override
        public int hashCode() {
            int size = patterns.size();
            return size == 0
                    ? 0
                    : 31 * (31 * size + patterns.get(0).hashCode())
                            + patterns.get(size - 1).hashCode();
        }
    }

    /**
     * @param expression as the rule writes it, with its flags
     * @param pattern what runs, found anywhere
     */
    record Regex(String expression, Pattern pattern) implements Question {}

    /** @param network an address block, {@code 10.0.0.0/8} or {@code ::1/128} */
    record Cidr(String network) implements Question {}

    /**
     * @param operator how the value stands to the number
     * @param number the number
     */
    record Compare(Operator operator, double number) implements Question {}

    /**
     * The value of an event in the unit of the event.
     *
     * @param operator how the value stands to the quantity
     * @param number the number of the quantity
     * @param unit the unit of the quantity
     * @param code how the rule writes the unit
     */
    record CompareQuantity(Operator operator, double number, UcumUnit unit, String code) implements Question {
        /** The field that holds the unit of the event. */
        static final String UNIT = "unit";

        /** False for what is measured in a unit of another kind. */
        boolean holds(double value, UcumUnit unitOfValue) {
            return unit.isCommensurable(unitOfValue) && operator.holds(unitOfValue.difference(value, number, unit), 0);
        }
    }

    /**
     * @param part what is taken out of the value, which is a time
     * @param operator how it stands to the number
     * @param number the number
     */
    record TimeIs(TimePart part, Operator operator, double number) implements Question {
        /** True when the value, as text and as number, is a time whose part stands so. */
        boolean holds(String text, double value) {
            OptionalLong time = Timestamps.millis(text, value);
            return time.isPresent() && operator.holds(part.of(time.getAsLong()), number);
        }
    }

    /** The field is there, whatever it holds, be it null. */
    record Exists() implements Question {}

    /** The field is not there. */
    record Absent() implements Question {}

    /** The field is absent or null. */
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
        EQ("="),
        LT("<"),
        LTE("≤"),
        GT(">"),
        GTE("≥");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static Operator of(Modifier comparison) {
            return valueOf(comparison.name());
        }

        String sign() {
            return sign;
        }

        boolean holds(double value, double number) {
            return switch (this) {
                case EQ -> value == number;
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
