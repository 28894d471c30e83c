package org.aedile.detection;

/**
 * What is usual at one moment, in the unit of the property.
 *
 * @param low lower end of what raises no alert, NaN while nothing is known
 * @param mid the usual value, NaN while nothing is known
 * @param high upper end of what raises no alert, NaN while nothing is known
 */
public record Band(double low, double mid, double high) {
    /** Nothing is known yet. */
    public static final Band UNKNOWN = new Band(Double.NaN, Double.NaN, Double.NaN);

    public boolean known() {
        return !Double.isNaN(mid);
    }
}
