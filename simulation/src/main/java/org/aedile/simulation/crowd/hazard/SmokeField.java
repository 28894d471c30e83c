package org.aedile.simulation.crowd.hazard;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Zones;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.navigation.NodeEase;

/** Smoke that changes in time, as people meet it: it slows down who is in it, and makes ways through it longer. */
public final class SmokeField implements NodeEase {
    /** Ways are found anew when smoke leaves this much more or less of the free speed. */
    private static final double CLEAR_CHANGE = 0.1;

    private final List<Smoke> smokes;
    private final Zones zones;
    /** Share of the free speed by zone, now, and when ways were last found. */
    private final double[] factors;

    private final double[] factorsOfWays;

    public SmokeField(List<Smoke> smokes, Floor floor) {
        this.smokes = smokes;
        zones = new Zones(floor.grid(), smokes.stream().map(Smoke::area).toList());
        factors = new double[smokes.size()];
        factorsOfWays = new double[smokes.size()];
        java.util.Arrays.fill(factorsOfWays, 1);
    }

    public boolean isEmpty() {
        return smokes.isEmpty();
    }

    /** Goes on to a moment. */
    public void advance(double seconds) {
        for (int i = 0; i < factors.length; i++) {
            factors[i] = smokes.get(i).factorAt(seconds);
        }
    }

    /** Slows down who stands in smoke, relative to the pace that they have. */
    public void slow(Crowd crowd) {
        for (int i = 0; i < crowd.size(); i++) {
            int zone = zones.at(crowd.x(i), crowd.y(i));
            if (zone != Zones.NONE) {
                crowd.walkAt(i, crowd.paceMps(i) * factors[zone]);
            }
        }
    }

    /** True when ways should be found anew with this as their {@link NodeEase}; true only once for the same change. */
    public boolean hasChanged() {
        boolean changed = false;
        for (int i = 0; i < factors.length; i++) {
            changed |= Math.abs(factors[i] - factorsOfWays[i]) > CLEAR_CHANGE;
        }
        if (changed) {
            System.arraycopy(factors, 0, factorsOfWays, 0, factors.length);
        }
        return changed;
    }

    @Override
    public double at(int node) {
        int zone = zones.at(node);
        return zone == Zones.NONE ? 1 : factorsOfWays[zone];
    }
}
