package org.aedile.city;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/** All that a city consists of; the lists can't be changed. */
public record CityContent(
        List<Street> streets,
        List<Building> buildings,
        List<Area> areas,
        List<Place> places,
        List<Zone> zones,
        List<Junction> junctions,
        List<LineString> borders) {
    public CityContent {
        streets = List.copyOf(streets);
        buildings = List.copyOf(buildings);
        areas = List.copyOf(areas);
        places = List.copyOf(places);
        zones = List.copyOf(zones);
        junctions = List.copyOf(junctions);
        borders = List.copyOf(borders);
    }
}
