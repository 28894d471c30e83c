package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** A place as somebody drew it, not yet checked: coordinates in metres. */
public record Sketch(List<Polygon> walkable, List<Polygon> obstacles, List<Exit> exits, List<Door> doors) {
    public Sketch {
        walkable = List.copyOf(walkable);
        obstacles = List.copyOf(obstacles);
        exits = List.copyOf(exits);
        doors = List.copyOf(doors);
    }
}
