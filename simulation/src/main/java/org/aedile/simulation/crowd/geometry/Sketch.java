package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** A floor as somebody drew it, not yet checked: coordinates in metres. */
public record Sketch(
        List<Polygon> walkable,
        List<Polygon> obstacles,
        List<Exit> exits,
        List<Door> doors,
        List<Ground> grounds,
        List<OneWay> oneWays) {
    public Sketch {
        walkable = List.copyOf(walkable);
        obstacles = List.copyOf(obstacles);
        exits = List.copyOf(exits);
        doors = List.copyOf(doors);
        grounds = List.copyOf(grounds);
        oneWays = List.copyOf(oneWays);
    }

    /** A floor that can be walked in all directions everywhere. */
    public Sketch(
            List<Polygon> walkable, List<Polygon> obstacles, List<Exit> exits, List<Door> doors, List<Ground> grounds) {
        this(walkable, obstacles, exits, doors, grounds, List.of());
    }

    /** The same, level and clear everywhere. */
    public Sketch(List<Polygon> walkable, List<Polygon> obstacles, List<Exit> exits, List<Door> doors) {
        this(walkable, obstacles, exits, doors, List.of(), List.of());
    }
}
