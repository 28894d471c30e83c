package org.aedile.city.basemap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.city.Area;
import org.aedile.city.AreaKind;
import org.aedile.city.Building;
import org.aedile.city.CityModel;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.osm.OsmFeatures;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Decides what of a city is drawn, in which layer, from which zoom; within a layer, what comes later lies on top. */
final class MapLayers {
    private final List<MapFeature> features = new ArrayList<>();

    private MapLayers() {}

    static List<MapFeature> of(CityModel city) {
        MapLayers layers = new MapLayers();
        city.content().areas().stream()
                .sorted(Comparator.comparing((Area a) -> a.kind() != AreaKind.CITY)
                        .thenComparing(a -> -a.outline().getArea()))
                .forEach(layers::area);
        city.buildings().forEach(layers::building);
        layers.streets(city.content().streets());
        city.borders().forEach(border -> layers.features.add(new MapFeature("boundary", border, Map.of(), 10)));
        city.places().stream()
                .sorted(Comparator.comparing(place -> place.kind().rank()))
                .forEach(layers::label);
        return layers.features;
    }

    private void area(Area area) {
        switch (area.kind().group()) {
            case WATER -> addArea("water", area);
            case GREEN -> addArea("green", area);
            case LANDUSE -> addArea("landuse", area);
            case SQUARE -> addArea("square", area);
            case NONE -> {
                // harbours are named, not drawn
            }
        }
    }

    private void addArea(String layer, Area area) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("kind", area.kind().word());
        addName(attributes, area.name());
        features.add(new MapFeature(layer, area.outline(), attributes, minZoom(area.kind())));
    }

    private static int minZoom(AreaKind kind) {
        return switch (kind) {
            case SEA, CITY, WATER, WOOD, PARK, BEACH -> 10;
            case RESIDENTIAL, COMMERCIAL, INDUSTRIAL, CONSTRUCTION, RAILWAY, PIER, ROCK, CEMETERY, GRASS -> 12;
            case SQUARE, STADIUM, HOSPITAL, SCHOOL, PITCH, GARDEN -> 13;
            case POOL, PARKING, PLAYGROUND, HARBOUR -> 15;
        };
    }

    private void building(Building building) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (building.heightMeters() > 0) {
            attributes.put("height", building.heightMeters());
        }
        addName(attributes, building.name());
        features.add(new MapFeature("building", building.outline(), attributes, 13));
    }

    /** Pieces that look alike are joined, so that a name stands once along a street and not on each piece. */
    private void streets(List<Street> streets) {
        Map<Look, LineMerger> byLook = new LinkedHashMap<>();
        for (Street street : streets) {
            if (street.kind() != StreetKind.SIDEWALK) {
                Look look = new Look(street.kind(), street.name(), street.tunnel(), street.bridge());
                byLook.computeIfAbsent(look, k -> new LineMerger()).add(street.line());
            }
        }
        List<Look> bottomUp = new ArrayList<>(byLook.keySet());
        bottomUp.sort(Comparator.comparing(Look::bridge).thenComparing(Look::kind, Comparator.reverseOrder()));
        for (Look look : bottomUp) {
            LineMerger lines = byLook.getOrDefault(look, new LineMerger());
            for (Geometry line : inOrder(lines)) {
                features.add(new MapFeature("street", line, look.attributes(), minZoom(look.kind)));
            }
        }
    }

    /** The merger goes by hash of identity; sorted, the same city gives the same bytes. */
    private static List<Geometry> inOrder(LineMerger merger) {
        List<Geometry> lines = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add(canonical((LineString) line));
        }
        lines.sort(Comparator.comparing(Geometry::getCoordinate).thenComparing(Geometry::getLength));
        return lines;
    }

    private static Geometry canonical(LineString line) {
        boolean ring = line.isClosed() && line.getNumPoints() >= 4;
        return ring
                ? ((Polygon) line.getFactory()
                                .createPolygon(line.getCoordinateSequence())
                                .norm())
                        .getExteriorRing()
                : line.norm();
    }

    private static int minZoom(StreetKind kind) {
        return switch (kind) {
            case MOTORWAY, PRIMARY -> 10;
            case SECONDARY, RAIL -> 11;
            case TERTIARY -> 12;
            case RESIDENTIAL, PEDESTRIAN -> 13;
            case SERVICE -> 14;
            case PATH, SIDEWALK, STEPS -> 15;
        };
    }

    private void label(Place place) {
        if (place.name().isEmpty() || place.kind().rank() > 8) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", place.name());
        attributes.put("kind", labelKind(place.kind()));
        attributes.put("class", place.kind().word());
        attributes.put("rank", place.kind().rank());
        Coordinate at =
                new Coordinate(place.point().longitudeDegrees(), place.point().latitudeDegrees());
        Geometry point = OsmFeatures.GEOMETRIES.createPoint(at);
        features.add(new MapFeature("label", point, attributes, minZoom(place.kind())));
    }

    private static String labelKind(PlaceKind kind) {
        return switch (kind) {
            case CITY, DISTRICT, SQUARE, STATION -> kind.word();
            default -> "poi";
        };
    }

    private static int minZoom(PlaceKind kind) {
        return switch (kind.rank()) {
            case 1 -> 10;
            case 2 -> 12;
            case 3 -> 14;
            case 4, 5 -> 15;
            default -> 16;
        };
    }

    private static void addName(Map<String, Object> attributes, String name) {
        if (!name.isEmpty()) {
            attributes.put("name", name);
        }
    }

    /** What makes two pieces of street the same line on the map. */
    private record Look(StreetKind kind, String name, boolean tunnel, boolean bridge) {
        Map<String, Object> attributes() {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("kind", kind.word());
            addName(attributes, name);
            if (tunnel) {
                attributes.put("tunnel", true);
            }
            if (bridge) {
                attributes.put("bridge", true);
            }
            return attributes;
        }
    }
}
