package org.aedile.detection.sensor;

import org.aedile.kernel.saying.Saying;

/**
 * What a detector has to say of an episode.
 *
 * @param title a few words, used unless the setting has a title
 * @param saying one sentence with numbers and units
 * @param ratio how far beyond the limit, 1 at the limit; each doubling is a step of severity
 * @param value what came
 * @param low lower end of what is usual or allowed, NaN when there is none
 * @param high upper end of what is usual or allowed, NaN when there is none
 */
record Finding(String title, Saying saying, double ratio, double value, double low, double high) {
    private static final int MAX_LEVEL = 4;

    /** The same, so many steps beyond the limit, with another clause at its end. */
    Finding of(int level, Saying clause) {
        double doublings = Math.scalb(1.0, Math.min(MAX_LEVEL, level));
        return new Finding(title, saying.and(clause), doublings, value, low, high);
    }

    /** How many doublings beyond the limit. */
    int level() {
        return ratio >= 2 ? Math.min(MAX_LEVEL, Math.getExponent(ratio)) : 0;
    }
}
