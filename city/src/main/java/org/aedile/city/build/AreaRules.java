package org.aedile.city.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aedile.city.AreaKind;
import org.aedile.city.Building;
import org.aedile.city.osm.OsmFeature;
import org.aedile.city.osm.Tags;

/** Which closed ways and relations are buildings or areas of the ground, and of what kind: the first rule that fits. */
final class AreaRules {
    /** Usual height of a storey with its ceiling. */
    private static final double METERS_PER_STOREY = 3.2;

    private static final List<Rule> RULES = List.of(
            rule(AreaKind.SQUARE, t -> t.is("place", "square") || t.is("area:highway", "pedestrian")),
            rule(AreaKind.SQUARE, t -> t.is("highway", "pedestrian", "footway") && !t.is("area", "no")),
            rule(AreaKind.POOL, t -> t.is("leisure", "swimming_pool") || t.is("amenity", "fountain")),
            rule(AreaKind.WATER, t -> t.is("natural", "water") || t.is("waterway", "riverbank", "dock")),
            rule(AreaKind.WATER, t -> t.is("landuse", "reservoir", "basin")),
            rule(AreaKind.HARBOUR, t -> t.is("leisure", "marina") || t.yes("harbour") || t.is("landuse", "port")),
            rule(AreaKind.PIER, t -> t.is("man_made", "pier", "breakwater", "groyne", "quay")),
            rule(AreaKind.STADIUM, t -> t.is("leisure", "stadium")),
            rule(AreaKind.PITCH, t -> t.is("leisure", "pitch", "track")),
            rule(AreaKind.PLAYGROUND, t -> t.is("leisure", "playground")),
            rule(AreaKind.PARK, t -> t.is("leisure", "park", "nature_reserve", "golf_course")),
            rule(AreaKind.GARDEN, t -> t.is("leisure", "garden") || t.is("landuse", "allotments", "flowerbed")),
            rule(AreaKind.WOOD, t -> t.is("natural", "wood") || t.is("landuse", "forest")),
            rule(AreaKind.GRASS, t -> t.is("landuse", "grass", "meadow", "village_green", "recreation_ground")),
            rule(AreaKind.GRASS, t -> t.is("natural", "grassland", "scrub", "heath") || t.is("leisure", "dog_park")),
            rule(AreaKind.CEMETERY, t -> t.is("landuse", "cemetery") || t.is("amenity", "grave_yard")),
            rule(AreaKind.BEACH, t -> t.is("natural", "beach", "sand", "shingle")),
            rule(AreaKind.ROCK, t -> t.is("natural", "bare_rock", "scree")),
            rule(AreaKind.HOSPITAL, t -> t.is("amenity", "hospital", "clinic")),
            rule(AreaKind.SCHOOL, t -> t.is("amenity", "school", "university", "college", "kindergarten")),
            rule(AreaKind.PARKING, t -> t.is("amenity", "parking") && !t.is("parking", "underground", "multi-storey")),
            rule(AreaKind.CONSTRUCTION, t -> t.is("landuse", "construction", "brownfield")),
            rule(AreaKind.INDUSTRIAL, t -> t.is("landuse", "industrial")),
            rule(AreaKind.RAILWAY, t -> t.is("landuse", "railway") || t.is("railway", "platform")),
            rule(AreaKind.COMMERCIAL, t -> t.is("landuse", "commercial", "retail")),
            rule(AreaKind.RESIDENTIAL, t -> t.is("landuse", "residential")));

    private AreaRules() {}

    static Optional<AreaKind> kind(OsmFeature feature) {
        Tags tags = feature.tags();
        if (isBuilding(tags) || tags.is("location", "underground") || isClosedStreet(feature)) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.fits.test(tags))
                .map(Rule::kind)
                .findFirst();
    }

    /** A pedestrian street that runs in a circle is a line, unless it says that it is an area. */
    private static boolean isClosedStreet(OsmFeature feature) {
        Tags tags = feature.tags();
        return tags.has("highway")
                && feature.line().isPresent()
                && !tags.is("area", "yes")
                && !tags.is("place", "square");
    }

    static Optional<Building> building(OsmFeature feature) {
        Tags tags = feature.tags();
        if (!isBuilding(tags) || tags.is("location", "underground")) {
            return Optional.empty();
        }
        return feature.area().map(outline -> new Building(tags.value("name"), heightMeters(tags), outline));
    }

    private static boolean isBuilding(Tags tags) {
        return tags.yes("building");
    }

    private static double heightMeters(Tags tags) {
        double stated = number(tags.value("height"));
        return stated > 0 ? stated : Math.round(number(tags.value("building:levels")) * METERS_PER_STOREY);
    }

    /** The number a text begins with ("12.5 m"), or 0. */
    private static double number(String text) {
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        try {
            return end == 0 ? 0 : Double.parseDouble(text.substring(0, end));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Rule rule(AreaKind kind, Predicate<Tags> fits) {
        return new Rule(kind, fits);
    }

    private record Rule(AreaKind kind, Predicate<Tags> fits) {}
}
