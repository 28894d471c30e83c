package org.aedile.city.build;

import java.util.Optional;
import org.aedile.city.OneWay;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.osm.OsmFeature;
import org.aedile.city.osm.Tags;
import org.locationtech.jts.geom.LineString;

/** Which ways are streets, paths and railways, and of what kind. */
final class StreetRules {
    private StreetRules() {}

    static Optional<Street> street(OsmFeature feature) {
        Tags tags = feature.tags();
        if (feature.line().isEmpty() || tags.is("area", "yes") || tags.yes("indoor")) {
            return Optional.empty();
        }
        LineString line = feature.line().get();
        return kind(tags)
                .map(kind -> new Street(
                        feature.id(),
                        tags.value("name"),
                        kind,
                        oneWay(tags),
                        tags.yes("tunnel"),
                        tags.yes("bridge"),
                        line));
    }

    private static Optional<StreetKind> kind(Tags tags) {
        StreetKind kind = switch (tags.value("highway")) {
            case "motorway", "motorway_link", "trunk", "trunk_link" -> StreetKind.MOTORWAY;
            case "primary", "primary_link" -> StreetKind.PRIMARY;
            case "secondary", "secondary_link" -> StreetKind.SECONDARY;
            case "tertiary", "tertiary_link" -> StreetKind.TERTIARY;
            case "residential", "unclassified", "living_street", "road" -> StreetKind.RESIDENTIAL;
            case "service" -> StreetKind.SERVICE;
            case "pedestrian" -> StreetKind.PEDESTRIAN;
            case "steps" -> StreetKind.STEPS;
            case "footway" -> footway(tags);
            case "path", "cycleway", "bridleway", "track" -> StreetKind.PATH;
            default -> null;
        };
        return kind == null ? railway(tags) : Optional.of(kind);
    }

    private static StreetKind footway(Tags tags) {
        return tags.is("footway", "sidewalk", "crossing", "traffic_island") ? StreetKind.SIDEWALK : StreetKind.PATH;
    }

    private static Optional<StreetKind> railway(Tags tags) {
        return tags.is("railway", "rail", "light_rail", "subway", "tram", "narrow_gauge", "funicular", "monorail")
                ? Optional.of(StreetKind.RAIL)
                : Optional.empty();
    }

    private static OneWay oneWay(Tags tags) {
        if (tags.is("oneway", "-1", "reverse")) {
            return OneWay.BACKWARDS;
        }
        boolean implied = tags.is("junction", "roundabout", "circular") || tags.is("highway", "motorway");
        boolean stated = tags.is("oneway", "yes", "1", "true");
        return stated || implied && !tags.is("oneway", "no") ? OneWay.FORWARDS : OneWay.BOTH;
    }
}
