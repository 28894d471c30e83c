package org.aedile.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds places and streets by the beginnings of their words. A city has some ten thousand names: they are looked through
 * one by one, in a few milliseconds.
 */
public final class CitySearch {
    private final List<Entry> entries = new ArrayList<>();

    CitySearch(CityContent content) {
        for (Place place : content.places()) {
            add(
                    new Hit(place.name(), place.kind().word(), place.point()),
                    place.kind().rank());
        }
        longestPieces(content.streets()).forEach((name, street) -> {
            Coordinate middle = street.line().getCoordinateN(street.line().getNumPoints() / 2);
            GeoPoint point = GeoPoint.of(middle.y, middle.x);
            add(new Hit(name, "street", point), street.kind().isRoad() ? 4 : 5);
        });
        entries.sort(Comparator.comparingInt(Entry::rank).thenComparing(e -> e.hit.name()));
    }

    private void add(Hit hit, int rank) {
        if (!hit.name().isEmpty()) {
            entries.add(new Entry(hit, " " + Names.folded(hit.name()), rank));
        }
    }

    private static Map<String, Street> longestPieces(List<Street> streets) {
        Map<String, Street> longest = new LinkedHashMap<>();
        for (Street street : streets) {
            if (!street.name().isEmpty() && street.kind() != StreetKind.RAIL) {
                longest.merge(
                        street.name(),
                        street,
                        (a, b) -> a.line().getLength() >= b.line().getLength() ? a : b);
            }
        }
        return longest;
    }

    /** The best hits first: names that begin with the query, then names that have its words, each by importance. */
    List<Hit> find(String query, int limit) {
        String folded = Names.folded(query);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(folded.split(" ")).map(word -> " " + word).toList();
        return entries.stream()
                .filter(e -> words.stream().allMatch(e.folded::contains))
                .sorted(Comparator.comparing(e -> !e.folded.startsWith(" " + folded)))
                .map(Entry::hit)
                .distinct()
                .limit(limit)
                .toList();
    }

    /**
     * A place or street that was found.
     *
     * @param kind a place's kind, or "street"
     * @param point the place, or the middle of the street's longest piece
     */
    public record Hit(String name, String kind, GeoPoint point) {}

    private record Entry(Hit hit, String folded, int rank) {}
}
