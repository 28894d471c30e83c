package org.aedile.city.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aedile.city.Junction;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.Street;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;

/** Finds where roads meet: points from which at least three pieces of road go out. */
final class Junctions {
    private static final double SIGNAL_WITHIN_METERS = 25;

    private final Map<Coordinate, Node> nodes = new HashMap<>();

    private Junctions() {}

    /** Junctions, those with traffic signals first, each part from west to east. */
    static List<Junction> of(List<Street> streets, List<Place> places) {
        Junctions junctions = new Junctions();
        streets.stream().filter(s -> s.kind().isRoad()).forEach(junctions::add);
        List<GeoPoint> signals = places.stream()
                .filter(p -> p.kind() == PlaceKind.TRAFFIC_SIGNAL)
                .map(Place::point)
                .toList();
        return junctions.list(signals);
    }

    private void add(Street street) {
        int last = street.line().getNumPoints() - 1;
        for (int i = 0; i <= last; i++) {
            Node node = nodes.computeIfAbsent(street.line().getCoordinateN(i), k -> new Node());
            node.arms += i == 0 || i == last ? 1 : 2;
            if (!street.name().isEmpty()) {
                node.names.add(street.name());
            }
        }
    }

    private List<Junction> list(List<GeoPoint> signals) {
        List<Junction> junctions = new ArrayList<>();
        nodes.forEach((at, node) -> {
            if (node.arms >= 3) {
                GeoPoint point = GeoPoint.of(at.y, at.x);
                boolean signal = signals.stream().anyMatch(s -> s.distanceMeters(point) <= SIGNAL_WITHIN_METERS);
                junctions.add(new Junction(point, List.copyOf(node.names), signal));
            }
        });
        junctions.sort(Comparator.comparing((Junction j) -> !j.signals())
                .thenComparingDouble(j -> j.point().longitudeDegrees())
                .thenComparingDouble(j -> j.point().latitudeDegrees()));
        return junctions;
    }

    private static final class Node {
        private int arms;
        private final SortedSet<String> names = new TreeSet<>();
    }
}
