package org.aedile.detection.multivariate;

import java.util.List;

/**
 * That the signals of a group don't go together in one row, and which.
 *
 * @param byResidual true when Q says so, false when T² does
 * @param strength of both
 * @param shares what each signal that spoke contributes to it, most first
 * @param alone true when all others go together without the first of them, and only without it
 * @param leftOut signals that said nothing
 * @param expected what the others let expect of the first
 */
record Discord(
        boolean byResidual,
        Strength strength,
        List<Share> shares,
        boolean alone,
        List<Signal> leftOut,
        Expected expected) {
    /** @param share 0 to 1 */
    record Share(Signal signal, double share) {}

    /** From where to where the others let expect a signal, in its unit. */
    record Expected(double low, double high) {}

    Signal first() {
        return shares.get(0).signal();
    }
}
