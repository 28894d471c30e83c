package org.aedile.simulation.crowd.geometry;

import java.util.List;

/** Which ground lies around each node of a grid; where several lie, the last one counts. Immutable. */
public final class GroundField {
    private final List<Ground> grounds;
    private final Zones zones;

    private GroundField(Grid grid, List<Ground> grounds) {
        this.grounds = grounds;
        this.zones = new Zones(grid, grounds.stream().map(Ground::area).toList());
    }

    static GroundField of(Grid grid, List<Ground> grounds) {
        return new GroundField(grid, grounds);
    }

    /** True when all of the floor is level and clear. */
    public boolean isEmpty() {
        return grounds.isEmpty();
    }

    /** Share of the free speed at a node for a heading. */
    public double factor(int node, double headingX, double headingY) {
        int zone = zones.at(node);
        return zone == Zones.NONE ? 1 : grounds.get(zone).factor(headingX, headingY);
    }

    /** Share of the free speed at a node, whichever the heading. */
    public double meanFactor(int node) {
        int zone = zones.at(node);
        return zone == Zones.NONE ? 1 : grounds.get(zone).meanFactor();
    }
}
