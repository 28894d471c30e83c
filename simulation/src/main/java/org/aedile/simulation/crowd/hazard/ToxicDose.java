package org.aedile.simulation.crowd.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Zones;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** How much poison each person has breathed, as the fractional effective dose of {@link Air}: at 1 they fall. */
public final class ToxicDose {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double INCAPACITATES = 1;
    private static final double ROUNDING = 1e-9;

    private final List<Gas> gases;
    private final Zones zones;
    private final double[] dosePerSecond;
    /** By number of the person. */
    private double[] doses = new double[16];

    public ToxicDose(List<Gas> gases, Floor floor) {
        this.gases = gases;
        zones = new Zones(floor.grid(), gases.stream().map(Gas::area).toList());
        dosePerSecond = new double[gases.size()];
    }

    public boolean isEmpty() {
        return gases.isEmpty();
    }

    /** Everybody breathes for a while up to a moment; tells persons of the crowd whose dose reaches 1 with it. */
    public void breathe(Crowd crowd, double seconds, double duration, IntConsumer incapacitated) {
        for (int zone = 0; zone < dosePerSecond.length; zone++) {
            dosePerSecond[zone] = gases.get(zone).at(seconds - duration / 2).dosePerMinute() / SECONDS_PER_MINUTE;
        }
        for (int i = 0; i < crowd.size(); i++) {
            int zone = zones.at(crowd.x(i), crowd.y(i));
            if (zone != Zones.NONE) {
                add(crowd, i, dosePerSecond[zone] * duration, incapacitated);
            }
        }
    }

    private void add(Crowd crowd, int i, double dose, IntConsumer incapacitated) {
        int id = crowd.id(i);
        if (id >= doses.length) {
            doses = Arrays.copyOf(doses, 2 * id);
        }
        boolean fell = doses[id] >= INCAPACITATES - ROUNDING;
        doses[id] += dose;
        if (!fell && doses[id] >= INCAPACITATES - ROUNDING) {
            incapacitated.accept(i);
        }
    }

    /** Fractional effective dose of a person by their number. */
    public double of(int id) {
        return id < doses.length ? doses[id] : 0;
    }
}
