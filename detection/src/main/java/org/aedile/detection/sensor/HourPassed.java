package org.aedile.detection.sensor;

/**
 * What an hour of a series was like, from the seasonal detector to those that look at hours instead of readings.
 *
 * @param hour local hour, as {@link LocalHours#hourIndex} counts
 * @param beganMillis when it began (milliseconds since 1970)
 * @param level median of its readings, transformed
 * @param residual how far that is from usual, transformed; NaN when nothing was usual yet
 * @param floor least spread that is believed at this level, transformed
 * @param transform from the property's unit
 */
record HourPassed(long hour, long beganMillis, double level, double residual, double floor, Transform transform) {
    boolean hasResidual() {
        return !Double.isNaN(residual);
    }

    /** What is usual, transformed. */
    double usual() {
        return level - residual;
    }
}
