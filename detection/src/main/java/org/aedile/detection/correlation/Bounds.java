package org.aedile.detection.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aedile.detection.rule.Unsupported;

/**
 * Between which numbers a correlation's measure must lie: {@code gte: 100}, or {@code gt: 100} and {@code lte: 200}.
 *
 * @param limits all must hold
 */
record Bounds(List<Limit> limits) {
    /** One comparison. */
    record Limit(Operator operator, double number) {
        boolean holds(double value) {
            return operator.holds(value, number);
        }

        /** Of the comparison, as rules write it. */
        String word() {
            return operator.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return word() + " " + number;
        }
    }

    /** How the measure stands to the number. */
    enum Operator {
        GTE,
        GT,
        LTE,
        LT,
        EQ,
        NEQ;

        boolean holds(double value, double number) {
            return switch (this) {
                case GTE -> value >= number;
                case GT -> value > number;
                case LTE -> value <= number;
                case LT -> value < number;
                case EQ -> value == number;
                case NEQ -> value != number;
            };
        }
    }

    Bounds {
        limits = List.copyOf(limits);
    }

    static Bounds atLeast(double number) {
        return new Bounds(List.of(new Limit(Operator.GTE, number)));
    }

    /** The comparisons of a condition; none when it holds none. */
    static Bounds read(Map<?, ?> condition) throws Unsupported {
        List<Limit> limits = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            String word = operator.name().toLowerCase(Locale.ROOT);
            Object number = condition.get(word);
            if (number == null && !condition.containsKey(word)) {
                continue;
            }
            if (!(number instanceof Number limit) || Double.isNaN(limit.doubleValue())) {
                throw new Unsupported(word + " of the condition is '" + number + "', must be a number");
            }
            limits.add(new Limit(operator, limit.doubleValue()));
        }
        return new Bounds(limits);
    }

    boolean isEmpty() {
        return limits.isEmpty();
    }

    /** False for what can't be measured, NaN. */
    boolean holds(double value) {
        for (Limit limit : limits) {
            if (!limit.holds(value)) {
                return false;
            }
        }
        return !Double.isNaN(value);
    }

    /** The largest number that is compared with: so much must be remembered. */
    double largest() {
        return limits.stream().mapToDouble(Limit::number).max().orElse(1);
    }
}
