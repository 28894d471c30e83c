package org.aedile.server.city.internal;

import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aedile.city.CityModel;
import org.aedile.city.Zone;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.ZoneOutline;
import org.aedile.server.asset.Zones;
import org.aedile.server.city.Cities.InstalledCity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/** Hands the zones of installed cities to detection. */
@Component
class CityZones {
    private final CityStore store;
    private final Zones zones;

    CityZones(StoredCities cities, Zones zones) {
        this.store = cities.store();
        this.zones = zones;
        cities.onInstall(this::bringUp);
    }

    /** Brings up what is new: also what was installed while no server ran. */
    @PostConstruct
    void bringUp() {
        for (InstalledCity city : store.listWithNewZones()) {
            Optional<CityModel> model = store.find(city.id());
            model.ifPresent(found -> {
                zones.replace(
                        city.id(),
                        found.zones().stream().map(CityZones::outline).toList());
                store.markZones(city);
            });
        }
    }

    private static ZoneOutline outline(Zone zone) {
        return new ZoneOutline(zone.id(), zone.name(), rings(zone.outline()));
    }

    private static List<List<GeoPoint>> rings(Geometry outline) {
        return IntStream.range(0, outline.getNumGeometries())
                .mapToObj(outline::getGeometryN)
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .flatMap(polygon -> IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                        .mapToObj(ring -> ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1)))
                .map(CityZones::corners)
                .toList();
    }

    private static List<GeoPoint> corners(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(corner -> GeoPoint.of(corner.y, corner.x))
                .toList();
    }
}
