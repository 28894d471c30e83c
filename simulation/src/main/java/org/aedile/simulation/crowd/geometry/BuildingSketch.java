package org.aedile.simulation.crowd.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A building as somebody drew it, not yet checked: floors by name over the same coordinates, and stairs and lifts between them.
 */
public record BuildingSketch(Map<String, Sketch> floors, List<Stair> stairs, List<Lift> lifts) {
    public BuildingSketch {
        floors = Collections.unmodifiableMap(new LinkedHashMap<>(floors));
        stairs = List.copyOf(stairs);
        lifts = List.copyOf(lifts);
    }

    /** One without lifts. */
    public BuildingSketch(Map<String, Sketch> floors, List<Stair> stairs) {
        this(floors, stairs, List.of());
    }
}
