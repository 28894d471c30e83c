package org.aedile.city;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.LineString;

/** One city, immutable and safe to share between threads. */
public final class CityModel {
    private final CityProfile profile;
    private final CityContent content;
    private final CitySearch search;
    private final PlaceNames names;

    public CityModel(CityProfile profile, CityContent content) {
        this.profile = profile;
        this.content = content;
        this.search = new CitySearch(content);
        this.names = new PlaceNames(content);
    }

    public CityProfile profile() {
        return profile;
    }

    /** Everything in it, as lists. */
    public CityContent content() {
        return content;
    }

    /** Streets and paths, without railways. */
    public List<Street> streets() {
        return content.streets().stream()
                .filter(s -> s.kind() != StreetKind.RAIL)
                .toList();
    }

    public List<Street> railways() {
        return content.streets().stream()
                .filter(s -> s.kind() == StreetKind.RAIL)
                .toList();
    }

    public List<Building> buildings() {
        return content.buildings();
    }

    public List<Area> areas(AreaKind kind) {
        return content.areas().stream().filter(a -> a.kind() == kind).toList();
    }

    public List<Zone> zones() {
        return content.zones();
    }

    /** Zones that are squares. */
    public List<Zone> squares() {
        return content.zones().stream().filter(z -> z.kind() == ZoneKind.SQUARE).toList();
    }

    /** Where roads meet, those with signals first. */
    public List<Junction> junctions() {
        return content.junctions();
    }

    public List<Place> places() {
        return content.places();
    }

    public List<Place> pointsOfInterest(PlaceKind kind) {
        return content.places().stream().filter(p -> p.kind() == kind).toList();
    }

    /** Lines of administrative borders. */
    public List<LineString> borders() {
        return content.borders();
    }

    /** The smallest zone around a point: its square before its district. */
    public Optional<Zone> zoneAt(GeoPoint point) {
        return names.zoneAt(point);
    }

    public Optional<Zone> findZone(String id) {
        return content.zones().stream().filter(z -> z.id().equals(id)).findFirst();
    }

    /** Where a point is, in words: "Place du Casino", "near Avenue de la Costa, 12 m". */
    public String describe(GeoPoint point) {
        return names.describe(point);
    }

    /** Places and streets whose names have words that begin as the query's words do; accents and case don't matter. */
    public List<CitySearch.Hit> search(String query, int limit) {
        return search.find(query, limit);
    }
}
