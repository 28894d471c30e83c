package org.aedile.detection.invariant;

import java.util.stream.Stream;
import org.aedile.detection.multivariate.Signal;

/**
 * A part of a relation: a number, or a condition, which is 1 when it holds and 0 when it doesn't. What depends on a signal that
 * is silent is NaN, not known; a condition is known as soon as one of its parts decides it. Immutable.
 */
sealed interface Term {
    double value(Readings readings);

    /** True of what holds or doesn't, false of a number. */
    default boolean isCondition() {
        return false;
    }

    /** Those that it depends on, in the order in which they stand. */
    Stream<Signal> signals();

    /** What is compared in it, in the order in which it stands. */
    default Stream<Comparison> comparisons() {
        return Stream.empty();
    }

    record Constant(double value) implements Term {
        @Override
        public double value(Readings readings) {
            return value;
        }

        @Override
        public Stream<Signal> signals() {
            return Stream.empty();
        }
    }

    /** What a signal reads. */
    record Reading(Signal signal) implements Term {
        @Override
        public double value(Readings readings) {
            return readings.value(signal);
        }

        @Override
        public Stream<Signal> signals() {
            return Stream.of(signal);
        }
    }

    /** How fast what a signal reads changes, per second. */
    record Change(Signal signal) implements Term {
        @Override
        public double value(Readings readings) {
            return readings.change(signal);
        }

        @Override
        public Stream<Signal> signals() {
            return Stream.of(signal);
        }
    }

    record Absolute(Term of) implements Term {
        @Override
        public double value(Readings readings) {
            return Math.abs(of.value(readings));
        }

        @Override
        public Stream<Signal> signals() {
            return of.signals();
        }
    }

    record Arithmetic(char operator, Term left, Term right) implements Term {
        @Override
        public double value(Readings readings) {
            double a = left.value(readings);
            double b = right.value(readings);
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> b == 0 ? Double.NaN : a / b;
                default -> throw new IllegalStateException("no arithmetic has the operator " + operator);
            };
        }

        @Override
        public Stream<Signal> signals() {
            return Stream.concat(left.signals(), right.signals());
        }
    }

    record Comparison(String operator, Term left, Term right) implements Term {
        /** Nearer, in parts of the larger, is equal: sums of decimal fractions err in their last digits. */
        private static final double EQUAL = 1e-9;

        @Override
        public double value(Readings readings) {
            double a = left.value(readings);
            double b = right.value(readings);
            return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : truth(holds(a, b));
        }

        /** What it compares now. */
        RelationStanding.Side side(Readings readings) {
            return new RelationStanding.Side(left.value(readings), operator, right.value(readings));
        }

        @Override
        public Stream<Comparison> comparisons() {
            return Stream.of(this);
        }

        private boolean holds(double a, double b) {
            boolean equal = Math.abs(a - b) <= EQUAL * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
            return switch (operator) {
                case "<" -> a < b && !equal;
                case "<=" -> a < b || equal;
                case ">" -> a > b && !equal;
                case ">=" -> a > b || equal;
                case "==" -> equal;
                case "!=" -> !equal;
                default -> throw new IllegalStateException("no comparison has the operator " + operator);
            };
        }

        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public Stream<Signal> signals() {
            return Stream.concat(left.signals(), right.signals());
        }
    }

    record Not(Term of) implements Term {
        @Override
        public double value(Readings readings) {
            return 1 - of.value(readings);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return of.comparisons();
        }

        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public Stream<Signal> signals() {
            return of.signals();
        }
    }

    /** Holds when one of the two does. */
    record Or(Term left, Term right) implements Term {
        @Override
        public double value(Readings readings) {
            double a = left.value(readings);
            double b = right.value(readings);
            return a == 1 || b == 1 ? 1 : a + b;
        }

        @Override
        public Stream<Comparison> comparisons() {
            return Stream.concat(left.comparisons(), right.comparisons());
        }

        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public Stream<Signal> signals() {
            return Stream.concat(left.signals(), right.signals());
        }
    }

    static Term and(Term left, Term right) {
        return new Not(new Or(new Not(left), new Not(right)));
    }

    static Term implies(Term when, Term then) {
        return new Or(new Not(when), then);
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
