package org.aedile.simulation.crowd.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A building as somebody drew it, not yet checked: floors by name over the same coordinates, and stairs between them. */
public record BuildingSketch(Map<String, Sketch> floors, List<Stair> stairs) {
    public BuildingSketch {
        floors = Collections.unmodifiableMap(new LinkedHashMap<>(floors));
        stairs = List.copyOf(stairs);
    }
}
