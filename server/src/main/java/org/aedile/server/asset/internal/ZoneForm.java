package org.aedile.server.asset.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.ZoneOutline;
import org.jspecify.annotations.Nullable;

/**
 * A zone as somebody draws it.
 *
 * @param name what people call it; its id when absent
 * @param geometry its outline
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ZoneForm(@Nullable String name, @Nullable GeometryForm geometry) {
    private static final int MOST_CORNERS = 10_000;

    /**
     * A GeoJSON geometry (RFC 7946).
     *
     * @param type {@code Polygon}
     * @param coordinates rings of corners, each longitude and latitude in degrees
     */
    record GeometryForm(@Nullable String type, @Nullable List<List<List<Double>>> coordinates) {}

    /** @throws AedileException {@code INVALID_VALUE} that says what is wrong with the outline */
    ZoneOutline outline(String id) {
        try {
            return new ZoneOutline(id, name == null || name.isBlank() ? id : name, rings());
        } catch (IllegalArgumentException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "zone '" + id + "' can't be drawn: " + e.getMessage(),
                    "geometry is a GeoJSON Polygon: rings of [longitude, latitude] in degrees");
        }
    }

    private List<List<GeoPoint>> rings() {
        if (geometry == null || geometry.coordinates() == null || !"Polygon".equals(geometry.type())) {
            throw new IllegalArgumentException("its geometry is no Polygon with coordinates");
        }
        List<List<GeoPoint>> rings = new ArrayList<>();
        int corners = 0;
        for (@Nullable List<List<Double>> ring : geometry.coordinates()) {
            if (ring == null) {
                throw new IllegalArgumentException("a ring of its outline is missing");
            }
            corners += ring.size();
            if (corners > MOST_CORNERS) {
                throw new IllegalArgumentException("its outline has more than " + MOST_CORNERS + " corners");
            }
            rings.add(ring.stream().map(ZoneForm::corner).toList());
        }
        return rings;
    }

    private static GeoPoint corner(@Nullable List<@Nullable Double> degrees) {
        Double longitude = degrees == null || degrees.isEmpty() ? null : degrees.get(0);
        Double latitude = degrees == null || degrees.size() < 2 ? null : degrees.get(1);
        if (longitude == null || latitude == null) {
            throw new IllegalArgumentException("the corner " + degrees + " is no [longitude, latitude]");
        }
        return GeoPoint.of(latitude, longitude);
    }
}
