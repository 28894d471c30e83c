package org.aedile.detection.invariant;

import java.util.List;
import org.aedile.detection.multivariate.Signal;

/**
 * What must hold between signals of a plant. Immutable.
 *
 * @param text as it was written or learned
 * @param condition that must hold
 * @param members on which it depends, in the order in which they stand
 * @param withinMillis for how long it may be broken, as it says itself; 0 when it doesn't
 */
record Relation(String text, Term condition, List<Signal> members, long withinMillis) {
    /** @throws IllegalArgumentException with the text and what is wrong with it */
    static Relation parse(String text) {
        try {
            return RelationParser.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("relation '%s': %s".formatted(text, e.getMessage()), e);
        }
    }

    /** How a relation names a signal. */
    static String name(Signal signal) {
        return signal.source() + "." + signal.property();
    }

    /** False of a signal that is called as no relation can write it. */
    static boolean canName(Signal signal) {
        try {
            return parse(name(signal) + " > 0").members().equals(List.of(signal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** True when it matters how fast the member changes. */
    boolean asksForChange(Signal member) {
        return text.contains(name(member) + RelationParser.CHANGE);
    }

    /** For how long it must be broken until it is told. */
    long lastingMillis(long otherwiseMillis) {
        return withinMillis > 0 ? withinMillis : otherwiseMillis;
    }
}
