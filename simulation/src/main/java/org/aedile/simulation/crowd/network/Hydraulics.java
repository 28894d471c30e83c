package org.aedile.simulation.crowd.network;

/**
 * How a crowd flows like water: {@code S = k (1 - a D)} in m/s with k = 1.40 m/s and a = 0.266 m² at a density D in
 * persons/m², a flow of {@code S D} through each metre of effective width, which is the clear width without a boundary
 * layer on both sides (Gwynne and Rosenbaum, SFPE Handbook 2016, after Pauls and Fruin). Valid on level ground up to 3.8
 * persons/m².
 *
 * @param boundaryMeters boundary layer on each side of a throat
 * @param flowPerMeter most persons a second through a metre of effective width
 */
public record Hydraulics(double boundaryMeters, double flowPerMeter) {
    /** The handbook's door: 1.32 persons/(m s), which is S D at 1.88 persons/m², and 0.15 m on each side. */
    public static final Hydraulics SFPE = new Hydraulics(0.15, 1.32);

    /** What experiments pass through a metre of clear width (Seyfried 2009). */
    public static final Hydraulics MEASURED = new Hydraulics(0, 1.9);

    private static final double PER_DENSITY = 0.266;
    /** Below it nobody slows anybody down. */
    private static final double FREE_DENSITY = 0.54;

    private static final double SLOWEST = 0.1;

    /** Most persons a second through a throat of a clear width in metres. */
    public double flow(double widthMeters) {
        return flowPerMeter * Math.max(0, widthMeters - 2 * boundaryMeters);
    }

    /** Share of the free speed that is left at a density in persons/m². */
    public static double slowing(double density) {
        if (density <= FREE_DENSITY) {
            return 1;
        }
        return Math.max(SLOWEST, (1 - PER_DENSITY * density) / (1 - PER_DENSITY * FREE_DENSITY));
    }
}
