package org.aedile.city.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.city.Area;
import org.aedile.city.AreaKind;
import org.aedile.city.Names;
import org.aedile.city.Zone;
import org.aedile.city.ZoneKind;
import org.aedile.city.osm.OsmFeature;
import org.aedile.city.osm.Tags;
import org.locationtech.jts.geom.Geometry;

/** Collects the named areas that sources and alerts refer to. */
final class Zones {
    private final Map<Title, Geometry> outlines = new LinkedHashMap<>();

    /** Takes the feature when it is a district. */
    void addDistrict(OsmFeature feature) {
        Tags tags = feature.tags();
        boolean administrative = tags.is("boundary", "administrative") && tags.is("admin_level", "9", "10", "11");
        if (administrative || tags.is("place", "suburb", "quarter", "neighbourhood")) {
            feature.area().ifPresent(outline -> add(tags.value("name"), ZoneKind.DISTRICT, outline));
        }
    }

    /** Takes the area when it is of a kind that names a place. */
    void addArea(Area area) {
        kind(area.kind()).ifPresent(kind -> add(area.name(), kind, area.outline()));
    }

    private static Optional<ZoneKind> kind(AreaKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case SQUARE -> ZoneKind.SQUARE;
                    case PARK, GARDEN -> ZoneKind.PARK;
                    case BEACH -> ZoneKind.BEACH;
                    case HARBOUR -> ZoneKind.HARBOUR;
                    case STADIUM -> ZoneKind.STADIUM;
                    default -> null;
                });
    }

    /** Pieces with the same name are one zone. */
    private void add(String name, ZoneKind kind, Geometry outline) {
        if (!name.isEmpty()) {
            outlines.merge(new Title(name, kind), outline, Geometry::union);
        }
    }

    List<Zone> list() {
        List<Zone> zones = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        outlines.forEach((title, outline) -> {
            String slug = Names.slug(title.name);
            String id = slug;
            for (int n = 2; !ids.add(id); n++) {
                id = slug + "-" + n;
            }
            zones.add(new Zone(id, title.name, title.kind, outline.norm()));
        });
        return zones;
    }

    private record Title(String name, ZoneKind kind) {}
}
