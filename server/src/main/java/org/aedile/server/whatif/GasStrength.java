package org.aedile.server.whatif;

import java.util.List;
import java.util.stream.Stream;
import org.aedile.simulation.crowd.hazard.Gas;
import org.aedile.simulation.crowd.hazard.Series;
import org.jspecify.annotations.Nullable;

/**
 * How much of a poison is in the air, and what that does.
 *
 * @param ppm parts per million by volume
 * @param fallsAfterSeconds after which who stays in it falls: their fractional effective dose is 1; null beyond a day
 */
public record GasStrength(
        GasSubstance substance, double ppm, @Nullable Double fallsAfterSeconds) {
    /** Pure gas. */
    public static final double MOST_PPM = 1e6;

    /**
     * What can be chosen without a measurement: of each substance what is immediately dangerous to life or health (IDLH of
     * NIOSH), what is assumed when nobody says how much, and what fells in two minutes.
     */
    public static final List<GasStrength> PRESETS = Stream.of(
                    of(GasSubstance.CARBON_MONOXIDE, 1_200),
                    of(GasSubstance.CARBON_MONOXIDE, GasSubstance.CARBON_MONOXIDE.usualPpm()),
                    of(GasSubstance.CARBON_MONOXIDE, 12_800),
                    of(GasSubstance.HYDROGEN_CYANIDE, 50),
                    of(GasSubstance.HYDROGEN_CYANIDE, GasSubstance.HYDROGEN_CYANIDE.usualPpm()),
                    of(GasSubstance.HYDROGEN_CYANIDE, 200))
            .toList();

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double DAY_SECONDS = 86_400;

    /** So much of it. */
    public static GasStrength of(GasSubstance substance, double ppm) {
        Gas.Mixture mixture = substance.mixture(Series.constant(ppm));
        double seconds = SECONDS_PER_MINUTE / mixture.at(0).dosePerMinute();
        return new GasStrength(substance, ppm, seconds > DAY_SECONDS ? null : Math.round(seconds * 10) / 10.0);
    }

    /** True when there can be so much. */
    static boolean isPossible(double ppm) {
        return ppm > 0 && ppm <= MOST_PPM;
    }
}
