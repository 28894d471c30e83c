package org.aedile.city.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Joins ways end to end and makes areas of the rings, nested ones as holes and islands in turn. */
final class Areas {
    private Areas() {}

    /**
     * The area of a multipolygon relation's ways. Nesting decides what is a hole, not the roles, which are often wrong.
     * What doesn't close (the extract cuts it) is left out.
     */
    static Optional<Geometry> ofWays(List<LineString> ways, GeometryFactory geometries) {
        List<Polygon> discs = new ArrayList<>();
        for (List<Coordinate> chain : chains(ways)) {
            if (chain.size() >= 4 && chain.get(0).equals2D(chain.get(chain.size() - 1))) {
                discs.add(geometries.createPolygon(chain.toArray(Coordinate[]::new)));
            }
        }
        return discs.isEmpty() ? Optional.empty() : valid(nest(discs, geometries));
    }

    /** Repairs self-crossing areas, and puts their points in an order of its own; absent when no area remains. */
    static Optional<Geometry> valid(Geometry area) {
        Geometry valid = area.isValid() ? area : GeometryFixer.fix(area);
        List<?> polygons = PolygonExtracter.getPolygons(valid);
        if (polygons.isEmpty() || valid.getArea() == 0) {
            return Optional.empty();
        }
        return Optional.of(area.getFactory().buildGeometry(polygons).norm());
    }

    /** Ways joined where one ends and another begins, turned round where needed. */
    static List<List<Coordinate>> chains(List<LineString> ways) {
        Map<Coordinate, Deque<LineString>> byEnd = new HashMap<>();
        for (LineString way : ways) {
            byEnd.computeIfAbsent(way.getCoordinateN(0), k -> new ArrayDeque<>())
                    .add(way);
            byEnd.computeIfAbsent(last(way), k -> new ArrayDeque<>()).add(way);
        }
        List<LineString> left = new ArrayList<>(ways);
        List<List<Coordinate>> chains = new ArrayList<>();
        while (!left.isEmpty()) {
            LineString first = left.remove(left.size() - 1);
            if (take(first, byEnd)) {
                chains.add(chain(first, byEnd));
            }
        }
        return chains;
    }

    private static List<Coordinate> chain(LineString first, Map<Coordinate, Deque<LineString>> byEnd) {
        Deque<Coordinate> chain = new ArrayDeque<>(List.of(first.getCoordinates()));
        grow(chain, byEnd, false);
        grow(chain, byEnd, true);
        return new ArrayList<>(chain);
    }

    private static void grow(Deque<Coordinate> chain, Map<Coordinate, Deque<LineString>> byEnd, boolean atFront) {
        while (!chain.getFirst().equals2D(chain.getLast())) {
            Coordinate end = atFront ? chain.getFirst() : chain.getLast();
            LineString next = at(end, byEnd).peek();
            if (next == null || !take(next, byEnd)) {
                return;
            }
            boolean forwards = next.getCoordinateN(0).equals2D(end);
            Coordinate[] points =
                    forwards ? next.getCoordinates() : next.reverse().getCoordinates();
            for (int i = 1; i < points.length; i++) {
                if (atFront) {
                    chain.addFirst(points[i]);
                } else {
                    chain.addLast(points[i]);
                }
            }
        }
    }

    /** Takes a way out of both ends' lists; false when it was taken before. */
    private static boolean take(LineString way, Map<Coordinate, Deque<LineString>> byEnd) {
        boolean there = at(way.getCoordinateN(0), byEnd).remove(way);
        at(last(way), byEnd).remove(way);
        return there;
    }

    private static Deque<LineString> at(Coordinate end, Map<Coordinate, Deque<LineString>> byEnd) {
        return byEnd.getOrDefault(end, new ArrayDeque<>());
    }

    private static Coordinate last(LineString way) {
        return way.getCoordinateN(way.getNumPoints() - 1);
    }

    private static Geometry nest(List<Polygon> discs, GeometryFactory geometries) {
        List<Polygon> largestFirst = new ArrayList<>(discs);
        largestFirst.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        List<Shell> shells = new ArrayList<>();
        for (Polygon disc : largestFirst) {
            List<Shell> around =
                    shells.stream().filter(s -> s.disc.covers(disc)).toList();
            Shell innermost = around.isEmpty() ? null : around.get(around.size() - 1);
            if (innermost == null || innermost.hasHoleAround(disc)) {
                shells.add(new Shell(disc, new ArrayList<>()));
            } else {
                innermost.holes.add(disc);
            }
        }
        return geometries.buildGeometry(
                shells.stream().map(s -> s.polygon(geometries)).toList());
    }

    private record Shell(Polygon disc, List<Polygon> holes) {
        boolean hasHoleAround(Polygon inner) {
            return holes.stream().anyMatch(hole -> hole.covers(inner));
        }

        Polygon polygon(GeometryFactory geometries) {
            LinearRing[] inner = holes.stream().map(Polygon::getExteriorRing).toArray(LinearRing[]::new);
            return geometries.createPolygon(disc.getExteriorRing(), inner);
        }
    }
}
