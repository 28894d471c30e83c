package org.aedile.city.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aedile.city.Area;
import org.aedile.city.AreaKind;
import org.aedile.city.Bounds;
import org.aedile.city.Building;
import org.aedile.city.CityContent;
import org.aedile.city.CityProfile;
import org.aedile.city.Names;
import org.aedile.city.Place;
import org.aedile.city.Street;
import org.aedile.city.osm.Coastline;
import org.aedile.city.osm.OsmFeature;
import org.aedile.city.osm.Tags;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Sorts OpenStreetMap's features into a city's lists. */
final class CityCollector implements Consumer<OsmFeature> {
    /** The sea is drawn this far beyond the extract, so that a view wider than the city doesn't end in land. */
    private static final double SEA_MARGIN_METERS = 6_000;

    /** Of the extract's bounds: what is smaller is a piece whose ring the extract's edge has cut. */
    private static final double LEAST_TERRITORY = 0.05;

    private static final Set<String> CITY_LEVELS = Set.of("2", "4", "6", "7", "8");

    private final List<Street> streets = new ArrayList<>();
    private final List<Building> buildings = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Zones zones = new Zones();
    private final List<LineString> coast = new ArrayList<>();
    private final List<LineString> borders = new ArrayList<>();
    private final Map<String, Geometry> territories = new LinkedHashMap<>();
    private final Set<Long> borderWays = new HashSet<>();

    @Override
    public void accept(OsmFeature feature) {
        Tags tags = feature.tags();
        if (tags.is("natural", "coastline")) {
            feature.line().ifPresent(coast::add);
        }
        StreetRules.street(feature).ifPresent(streets::add);
        AreaRules.building(feature).ifPresent(buildings::add);
        AreaRules.kind(feature).ifPresent(kind -> addArea(kind, feature));
        PlaceRules.place(feature).ifPresent(this::addPlace);
        zones.addDistrict(feature);
        if (tags.is("boundary", "administrative") && CITY_LEVELS.contains(tags.value("admin_level"))) {
            addBorder(feature);
        }
    }

    private void addArea(AreaKind kind, OsmFeature feature) {
        feature.area().ifPresent(outline -> {
            Area area = new Area(kind, feature.tags().value("name"), outline);
            areas.add(area);
            zones.addArea(area);
        });
    }

    /** The same thing is often drawn as a node and as an area: the first one stays. */
    private void addPlace(Place place) {
        String key = place.name().isEmpty()
                ? place.kind() + " " + place.point()
                : place.kind() + " " + Names.folded(place.name());
        places.putIfAbsent(key, place);
    }

    private void addBorder(OsmFeature feature) {
        if (feature.line().isPresent() && !feature.tags().yes("maritime") && borderWays.add(feature.id())) {
            borders.add(feature.line().get());
        }
        feature.area().ifPresent(outline -> territories.put(feature.tags().value("name"), outline));
    }

    List<Place> places() {
        return List.copyOf(places.values());
    }

    CityContent content(CityProfile profile) {
        List<Area> all = new ArrayList<>(areas);
        Coastline.sea(coast, frame(profile)).ifPresent(sea -> {
            all.add(0, new Area(AreaKind.SEA, "", sea));
            keepOnLand(sea);
        });
        Geometry territory = territories.get(profile.name());
        if (territory != null && territory.getArea() > LEAST_TERRITORY * frameArea(profile.bounds())) {
            all.add(0, new Area(AreaKind.CITY, profile.name(), territory));
        }
        return new CityContent(
                streets, buildings, all, places(), zones.list(), Junctions.of(streets, places()), borders);
    }

    /** Borders at sea say nothing to a control room. */
    private void keepOnLand(Geometry sea) {
        List<LineString> onLand = new ArrayList<>();
        for (LineString border : borders) {
            for (Object line :
                    LinearComponentExtracter.getLines(border.difference(sea).norm())) {
                onLand.add((LineString) line);
            }
        }
        borders.clear();
        borders.addAll(onLand);
    }

    private static double frameArea(Bounds bounds) {
        return (bounds.east() - bounds.west()) * (bounds.north() - bounds.south());
    }

    private static Envelope frame(CityProfile profile) {
        Bounds wide = profile.bounds().expandedBy(SEA_MARGIN_METERS);
        return new Envelope(wide.west(), wide.east(), wide.south(), wide.north());
    }
}
