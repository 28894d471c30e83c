package org.aedile.server.city.internal;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aedile.city.Bounds;
import org.aedile.city.CityModel;
import org.aedile.city.CityProfile;
import org.aedile.city.CitySearch;
import org.aedile.city.Place;
import org.aedile.city.Zone;
import org.aedile.city.basemap.Basemap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A city as screens need it to begin with.
 *
 * @param bounds west, south, east, north in degrees
 * @param center longitude and latitude in degrees
 * @param zoom at which the city fills a view of 800 pixels
 * @param attribution what the map must show
 * @param tiles address of the map's tiles with {z}, {x} and {y} to fill in
 * @param maxTileZoom beyond it, tiles are enlarged
 */
record CityView(
        String id,
        String name,
        Box bounds,
        Position center,
        double zoom,
        String timeZone,
        String attribution,
        String tiles,
        int maxTileZoom,
        List<ZoneView> zones,
        List<PlaceView> places) {
    private static final int LEAST_RANK = 8;

    /**
     * A named area; one in several parts comes once for each.
     *
     * @param polygon its outline, longitude and latitude in turn, first and last point the same
     */
    record ZoneView(String id, String name, String kind, List<Position> polygon) {}

    /** Degrees. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Position(double longitude, double latitude) {}

    /** Degrees. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Box(double west, double south, double east, double north) {}

    /** @param rank 1 is labelled first, 8 last */
    record PlaceView(String name, String kind, double lon, double lat, int rank) {}

    /** A place or street that was found by its name. */
    record HitView(String name, String kind, double lon, double lat) {
        static HitView of(CitySearch.Hit hit) {
            return new HitView(
                    hit.name(),
                    hit.kind(),
                    hit.point().longitudeDegrees(),
                    hit.point().latitudeDegrees());
        }
    }

    static CityView of(CityModel city, long version) {
        CityProfile profile = city.profile();
        Bounds bounds = profile.bounds();
        return new CityView(
                profile.id(),
                profile.name(),
                new Box(bounds.west(), bounds.south(), bounds.east(), bounds.north()),
                new Position(bounds.center().longitudeDegrees(), bounds.center().latitudeDegrees()),
                bounds.zoom(),
                profile.timeZone().getId(),
                profile.attribution(),
                "/api/v1/tiles/{z}/{x}/{y}.mvt?city=%s&v=%d".formatted(profile.id(), version),
                Basemap.MAX_ZOOM,
                city.zones().stream().flatMap(zone -> views(zone).stream()).toList(),
                city.places().stream()
                        .filter(place -> !place.name().isEmpty() && place.kind().rank() <= LEAST_RANK)
                        .map(CityView::view)
                        .toList());
    }

    private static List<ZoneView> views(Zone zone) {
        List<ZoneView> views = new ArrayList<>();
        for (int i = 0; i < zone.outline().getNumGeometries(); i++) {
            Geometry part = zone.outline().getGeometryN(i);
            if (part instanceof Polygon polygon) {
                views.add(new ZoneView(zone.id(), zone.name(), zone.kind().word(), ring(polygon)));
            }
        }
        return views;
    }

    private static List<Position> ring(Polygon polygon) {
        return Arrays.stream(polygon.getExteriorRing().getCoordinates())
                .map((Coordinate c) -> new Position(c.x, c.y))
                .toList();
    }

    private static PlaceView view(Place place) {
        return new PlaceView(
                place.name(),
                place.kind().word(),
                place.point().longitudeDegrees(),
                place.point().latitudeDegrees(),
                place.kind().rank());
    }
}
