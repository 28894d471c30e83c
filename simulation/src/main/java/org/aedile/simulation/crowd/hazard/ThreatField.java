package org.aedile.simulation.crowd.hazard;

import java.util.Arrays;
import java.util.List;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.Sight;
import org.aedile.simulation.crowd.navigation.NodeEase;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where threats are and what they see: as a {@link NodeEase} it closes the ground within {@link #KEEP_METERS} of their
 * reach and makes what they see up to their alarm dear, the dearer the nearer, so that ways lead around them.
 */
public final class ThreatField implements NodeEase {
    /** Nobody's way leads nearer than this to where they would be caught. */
    static final double KEEP_METERS = 2;

    /** Ease at the inner edge of what a threat sees. */
    private static final double DEAR = 0.02;

    private static final double CLEAR_METERS = 1.5;

    private final List<Threat> threats;
    private final Grid grid;
    private final Sight sight;
    private final float[] ease;
    private final Coordinate[] places;
    /** Where they were when ways were last found; far away before they came. */
    private final Coordinate[] placesOfWays;

    public ThreatField(List<Threat> threats, Floor floor) {
        this.threats = threats;
        grid = floor.grid();
        sight = new Sight(floor);
        ease = new float[threats.isEmpty() ? 0 : grid.nodes()];
        Arrays.fill(ease, 1);
        places = new Coordinate[threats.size()];
        placesOfWays = new Coordinate[threats.size()];
        Arrays.fill(placesOfWays, new Coordinate(Double.MAX_VALUE, 0));
        advance(0);
    }

    public boolean isEmpty() {
        return threats.isEmpty();
    }

    /** Goes on to a moment. */
    public void advance(double seconds) {
        for (int i = 0; i < places.length; i++) {
            Threat threat = threats.get(i);
            places[i] = threat.isThere(seconds) ? threat.at(seconds) : new Coordinate(Double.MAX_VALUE, 0);
        }
    }

    int count() {
        return places.length;
    }

    Threat.Range range(int threat) {
        return threats.get(threat).range();
    }

    /** Where a threat is now. */
    Coordinate place(int threat) {
        return places[threat];
    }

    /** Distance of a person from a threat; infinite when it is not there or doesn't see them from within its alarm. */
    double distance(int threat, double x, double y) {
        Coordinate place = places[threat];
        double distance = Math.hypot(place.x - x, place.y - y);
        boolean seen = distance <= range(threat).alarmMeters() && sight.isClear(place.x, place.y, x, y);
        return seen ? distance : Double.POSITIVE_INFINITY;
    }

    /** True when ways should be found anew with this as their {@link NodeEase}; true only once for the same change. */
    public boolean hasChanged() {
        boolean changed = false;
        for (int i = 0; i < places.length; i++) {
            changed |= places[i].distance(placesOfWays[i]) > CLEAR_METERS;
        }
        if (changed) {
            System.arraycopy(places, 0, placesOfWays, 0, places.length);
            Arrays.fill(ease, 1);
            for (int threat = 0; threat < places.length; threat++) {
                mark(threat);
            }
        }
        return changed;
    }

    @Override
    public double at(int node) {
        return ease[node];
    }

    private void mark(int threat) {
        Coordinate place = places[threat];
        double alarm = range(threat).alarmMeters();
        int low = Math.max(0, grid.row(Math.max(grid.minY(), place.y - alarm)));
        int high = Math.min(grid.rows() - 1, grid.row(place.y + alarm));
        int left = Math.max(0, grid.column(Math.max(grid.minX(), place.x - alarm)));
        int right = Math.min(grid.columns() - 1, grid.column(place.x + alarm));
        for (int row = low; row <= high; row++) {
            for (int column = left; column <= right; column++) {
                int node = grid.node(column, row);
                double distance = distance(threat, grid.columnX(column), grid.rowY(row));
                ease[node] = (float) Math.min(ease[node], ease(range(threat), distance));
            }
        }
    }

    private static double ease(Threat.Range range, double distance) {
        double keep = range.reachMeters() + KEEP_METERS;
        if (distance < keep) {
            return 0;
        }
        if (distance >= range.alarmMeters()) {
            return 1;
        }
        double part = (distance - keep) / (range.alarmMeters() - keep);
        return DEAR + (1 - DEAR) * part * part;
    }
}
