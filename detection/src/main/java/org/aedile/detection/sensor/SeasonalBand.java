package org.aedile.detection.sensor;

import org.aedile.detection.Band;

/** From the transformed center and width to a band in the property's unit. */
public final class SeasonalBand {
    private SeasonalBand() {}

    /** Where a value can't be less than {@code validLow}, the band isn't either. */
    public static Band of(Transform transform, double center, double width, double validLow) {
        if (Double.isNaN(center)) {
            return Band.UNKNOWN;
        }
        double low = transform.invert(center - width);
        double least = transform == Transform.NONE ? validLow : Math.max(0, validLow);
        return new Band(
                Math.max(low, center >= 0 ? least : low), transform.invert(center), transform.invert(center + width));
    }
}
