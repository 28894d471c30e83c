package org.aedile.server.duty.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * An area for which an agency shall answer: a zone of the city, or an outline.
 *
 * @param categories kinds of source; all when absent
 * @param zone id of a zone
 * @param outline corners in turn, each longitude and latitude in degrees
 */
record ResponsibilityForm(
        @Nullable List<String> categories,
        @Nullable String zone,
        @Nullable List<List<Double>> outline) {
    Responsibility responsibility(String name, Caller caller) {
        if ((zone == null) == (outline == null)) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "area '" + name + "' needs a zone or an outline");
        }
        List<List<Double>> corners = Objects.requireNonNullElse(outline, List.of());
        return new Responsibility(
                caller.agency(),
                name,
                Set.copyOf(Objects.requireNonNullElse(categories, List.of())),
                Optional.ofNullable(zone),
                corners.stream().map(ResponsibilityForm::corner).toList());
    }

    private static GeoPoint corner(List<Double> degrees) {
        if (degrees.size() != 2) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "the corner " + degrees + " is no [longitude, latitude] in degrees");
        }
        return point(degrees.get(0), degrees.get(1));
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for a place that isn't on Earth
     */
    static GeoPoint point(double longitude, double latitude) {
        try {
            return GeoPoint.of(latitude, longitude);
        } catch (IllegalArgumentException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
