package org.aedile.server.triage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.ZoneOutline;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is expected: one of a zone, a circle and an outline.
 *
 * @param zone id of a zone
 * @param circle around a place
 * @param outline corners in turn, each longitude and latitude in degrees
 */
public record ExpectedPlace(
        @Nullable String zone,
        @Nullable Circle circle,
        @Nullable List<List<Double>> outline) {
    private static final int FEWEST_CORNERS = 3;
    private static final int MOST_CORNERS = 1_000;
    private static final double MOST_METERS = 20_000;

    /**
     * A circle.
     *
     * @param lon WGS 84 degrees
     * @param lat WGS 84 degrees
     * @param meters radius, 1 to 20,000
     */
    public record Circle(double lon, double lat, double meters) {
        boolean contains(GeoPoint place) {
            return GeoPoint.of(lat, lon).distanceMeters(place) <= meters;
        }
    }

    /**
     * What can be checked without knowing the zones.
     *
     * @throws AedileException {@code INVALID_VALUE} with the value that is none, and its limit
     */
    public void requireSound() {
        long given = Stream.of(zone, circle, outline).filter(Objects::nonNull).count();
        require(given == 1, "the place must be one of zone, circle and outline, has %d of them".formatted(given));
        if (circle != null) {
            require(
                    circle.meters() >= 1 && circle.meters() <= MOST_METERS,
                    "a radius of %s m is outside 1 to %.0f m".formatted(circle.meters(), MOST_METERS));
            var unused = point(List.of(circle.lon(), circle.lat()));
        }
        if (outline != null) {
            require(
                    outline.size() >= FEWEST_CORNERS && outline.size() <= MOST_CORNERS,
                    "the outline has %d corners, must be %d to %d"
                            .formatted(outline.size(), FEWEST_CORNERS, MOST_CORNERS));
            outline.forEach(ExpectedPlace::point);
        }
    }

    /** True when the place lies in the circle or outline; a zone is known to others. */
    public boolean contains(GeoPoint place) {
        if (circle != null) {
            return circle.contains(place);
        }
        return outline != null && new ZoneOutline("area", "", List.of(corners())).contains(place);
    }

    private List<GeoPoint> corners() {
        return Objects.requireNonNullElse(outline, List.<List<Double>>of()).stream()
                .map(ExpectedPlace::point)
                .toList();
    }

    private static GeoPoint point(List<Double> degrees) {
        require(degrees.size() == 2, "the corner %s is no [longitude, latitude] in degrees".formatted(degrees));
        try {
            return GeoPoint.of(degrees.get(1), degrees.get(0));
        } catch (IllegalArgumentException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, String.valueOf(e.getMessage()));
        }
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
