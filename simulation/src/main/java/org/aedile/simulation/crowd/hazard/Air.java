package org.aedile.simulation.crowd.hazard;

/**
 * What people breathe, and how fast it disables them. The fractional effective dose of asphyxiant gases (Purser; as in
 * FDS+Evac) grows each minute by
 *
 * <pre>(FCO + FHCN) · VCO2 + FO2
 * FCO  = 2.764e-5 · CO^1.036                         CO in ppm
 * FHCN = exp(HCN / 43) / 220 - 0.0045                HCN in ppm, 0 without any
 * VCO2 = exp(0.1903 · CO2 + 2.0004) / 7.1            CO2 in percent: people breathe more
 * FO2  = 1 / exp(8.13 - 0.54 · (20.9 - O2))          O2 in percent, 0 from 19.5 % on
 * </pre>
 *
 * <p>FO2 is often written with a factor 60 in the denominator: then it is the dose of a second. At a dose of 1 half of the
 * people would be incapacitated; here everybody is. Valid for doses of some minutes to an hour; irritants and heat are not
 * in it.
 *
 * @param coPpm carbon monoxide
 * @param hcnPpm hydrogen cyanide
 * @param co2Percent carbon dioxide, by volume
 * @param o2Percent oxygen, by volume
 */
public record Air(double coPpm, double hcnPpm, double co2Percent, double o2Percent) {
    static final double FRESH_CO2_PERCENT = 0.04;
    static final double FRESH_O2_PERCENT = 20.9;
    private static final double ENOUGH_O2_PERCENT = 19.5;

    /** Fractional effective dose of a minute. */
    public double dosePerMinute() {
        double carbonMonoxide = 2.764e-5 * Math.pow(coPpm, 1.036);
        double cyanide = hcnPpm > 0 ? Math.max(0, Math.exp(hcnPpm / 43) / 220 - 0.0045) : 0;
        double breathing = Math.exp(0.1903 * co2Percent + 2.0004) / 7.1;
        double lack = o2Percent < ENOUGH_O2_PERCENT ? 1 / Math.exp(8.13 - 0.54 * (FRESH_O2_PERCENT - o2Percent)) : 0;
        return (carbonMonoxide + cyanide) * breathing + lack;
    }
}
