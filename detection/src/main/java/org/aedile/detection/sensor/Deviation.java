package org.aedile.detection.sensor;

import org.jspecify.annotations.Nullable;

/** How far the reading of a moment is from usual, from the seasonal detector to those that compare sensors. Reused. */
final class Deviation {
    private double bands = Double.NaN;
    private double center;
    private Transform transform = Transform.NONE;
    private String setting = "";
    private @Nullable SeasonalState state;

    void clear() {
        bands = Double.NaN;
        state = null;
    }

    /**
     * @param deviation distance from {@code usual} in fixed limits of the detector, 1 at the limit; negative when below.
     *     Sensors that agree need no rarer signs, so the false alerts that people accept don't move it
     * @param usual transformed
     */
    void set(double deviation, double usual, Transform of, String settingId, SeasonalState judged) {
        bands = deviation;
        center = usual;
        transform = of;
        setting = settingId;
        state = judged;
    }

    /** False while nothing is usual, or no seasonal detector watches. */
    boolean isKnown() {
        return !Double.isNaN(bands);
    }

    double bands() {
        return bands;
    }

    /** In the unit of the property. */
    double usual() {
        return transform.invert(center);
    }

    String setting() {
        return setting;
    }

    /** What the seasonal detector has raised and not cleared; null when nothing. */
    @Nullable
    Episode raised() {
        Episode episode = state == null ? null : state.episode;
        return episode != null && episode.raised() ? episode : null;
    }
}
