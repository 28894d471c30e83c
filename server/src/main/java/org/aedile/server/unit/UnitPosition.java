package org.aedile.server.unit;

import java.time.Instant;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;

/**
 * Where a unit was.
 *
 * @param accuracyMeters radius within which it was, 0 to 10,000
 * @param at when, by the clock of its time domain
 */
public record UnitPosition(GeoPoint point, double accuracyMeters, Instant at) {
    private static final double LEAST_ACCURATE_METERS = 10_000;

    public UnitPosition {
        if (!(accuracyMeters >= 0 && accuracyMeters <= LEAST_ACCURATE_METERS)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "accuracy %s m is outside 0 to 10,000 m".formatted(accuracyMeters));
        }
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for a place that isn't on Earth
     */
    public static UnitPosition of(double lon, double lat, double accuracyMeters, Instant at) {
        return new UnitPosition(point(lon, lat), accuracyMeters, at);
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for a place that isn't on Earth
     */
    public static GeoPoint point(double lon, double lat) {
        try {
            return GeoPoint.of(lat, lon);
        } catch (IllegalArgumentException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
