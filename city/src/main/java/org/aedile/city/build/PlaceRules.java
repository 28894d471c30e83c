package org.aedile.city.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.osm.OsmFeature;
import org.aedile.city.osm.Tags;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Which features are places with a name, or infrastructure that can observe, fail or be attacked. */
final class PlaceRules {
    private static final List<Rule> RULES = List.of(
            rule(PlaceKind.CITY, t -> t.is("place", "city", "town")),
            rule(PlaceKind.DISTRICT, t -> t.is("place", "suburb", "quarter", "neighbourhood", "village")),
            rule(PlaceKind.SQUARE, t -> t.is("place", "square")),
            rule(PlaceKind.STATION, t -> t.is("railway", "station", "halt") || t.is("amenity", "bus_station")),
            rule(PlaceKind.HARBOUR, t -> t.is("leisure", "marina") || t.yes("harbour") || t.is("landuse", "port")),
            rule(PlaceKind.HELIPORT, t -> t.is("aeroway", "heliport", "aerodrome")),
            rule(PlaceKind.FERRY, t -> t.is("amenity", "ferry_terminal")),
            rule(PlaceKind.HOSPITAL, t -> t.is("amenity", "hospital")),
            rule(PlaceKind.POLICE, t -> t.is("amenity", "police")),
            rule(PlaceKind.FIRE_STATION, t -> t.is("amenity", "fire_station")),
            rule(PlaceKind.CASINO, t -> t.is("amenity", "casino")),
            rule(PlaceKind.STADIUM, t -> t.is("leisure", "stadium") || t.is("building", "stadium")),
            rule(PlaceKind.PALACE, t -> t.is("building", "castle", "palace") || t.is("historic", "castle")),
            rule(PlaceKind.TOWN_HALL, t -> t.is("amenity", "townhall")),
            rule(PlaceKind.COURTHOUSE, t -> t.is("amenity", "courthouse")),
            rule(PlaceKind.PRISON, t -> t.is("amenity", "prison")),
            rule(PlaceKind.BEACH, t -> t.is("natural", "beach")),
            rule(PlaceKind.PARK, t -> t.is("leisure", "park", "garden")),
            rule(PlaceKind.UNIVERSITY, t -> t.is("amenity", "university", "college")),
            rule(PlaceKind.MUSEUM, t -> t.is("tourism", "museum")),
            rule(PlaceKind.THEATRE, t -> t.is("amenity", "theatre", "conference_centre")),
            rule(PlaceKind.MARKET, t -> t.is("amenity", "marketplace") || t.is("shop", "mall")),
            rule(PlaceKind.CHURCH, t -> t.is("amenity", "place_of_worship")),
            rule(PlaceKind.SCHOOL, t -> t.is("amenity", "school")),
            rule(PlaceKind.ATTRACTION, t -> t.is("tourism", "attraction", "zoo", "theme_park")),
            rule(PlaceKind.HOTEL, t -> t.is("tourism", "hotel")),
            rule(PlaceKind.LIBRARY, t -> t.is("amenity", "library")),
            rule(PlaceKind.PARKING, t -> t.is("amenity", "parking")),
            rule(PlaceKind.FUEL, t -> t.is("amenity", "fuel")));

    /** Counts without a name. */
    private static final List<Rule> INFRASTRUCTURE = List.of(
            rule(PlaceKind.SUBSTATION, t -> t.is("power", "substation", "transformer")),
            rule(
                    PlaceKind.PUMPING_STATION,
                    t -> t.is("man_made", "pumping_station", "water_works", "wastewater_plant")),
            rule(PlaceKind.SURVEILLANCE, t -> t.is("man_made", "surveillance")),
            rule(PlaceKind.MONITORING_STATION, t -> t.is("man_made", "monitoring_station")),
            rule(PlaceKind.TRAFFIC_SIGNAL, t -> t.is("highway", "traffic_signals")));

    private PlaceRules() {}

    static Optional<Place> place(OsmFeature feature) {
        Tags tags = feature.tags();
        List<Rule> rules = tags.has("name") ? RULES : List.of();
        return kind(rules, tags)
                .or(() -> kind(INFRASTRUCTURE, tags))
                .or(() -> tunnel(feature))
                .map(kind -> new Place(name(tags, kind), kind, point(feature)));
    }

    private static Optional<PlaceKind> kind(List<Rule> rules, Tags tags) {
        return rules.stream()
                .filter(rule -> rule.fits.test(tags))
                .map(Rule::kind)
                .findFirst();
    }

    private static Optional<PlaceKind> tunnel(OsmFeature feature) {
        Tags tags = feature.tags();
        boolean road = StreetRules.street(feature)
                .filter(street -> street.kind().isRoad() && street.tunnel())
                .isPresent();
        return road && tags.has("tunnel:name") ? Optional.of(PlaceKind.TUNNEL) : Optional.empty();
    }

    private static String name(Tags tags, PlaceKind kind) {
        return kind == PlaceKind.TUNNEL ? tags.value("tunnel:name") : tags.value("name");
    }

    /** A point that lies on or in the feature, also where the centre of a bent one doesn't. */
    private static GeoPoint point(OsmFeature feature) {
        Geometry shape = feature.area().orElse(feature.geometry());
        Point centroid = shape.getCentroid();
        Point point = shape.getDimension() == 2 && shape.contains(centroid) ? centroid : shape.getInteriorPoint();
        return GeoPoint.of(point.getY(), point.getX());
    }

    private static Rule rule(PlaceKind kind, Predicate<Tags> fits) {
        return new Rule(kind, fits);
    }

    private record Rule(PlaceKind kind, Predicate<Tags> fits) {}
}
