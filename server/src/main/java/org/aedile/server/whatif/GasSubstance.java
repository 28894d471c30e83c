package org.aedile.server.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aedile.simulation.crowd.hazard.Air;
import org.aedile.simulation.crowd.hazard.Gas;
import org.aedile.simulation.crowd.hazard.Series;

/** A poison of which {@link Air} says how fast it disables people. */
public enum GasSubstance {
    /** Of fires, engines and heaters. */
    @JsonProperty("co")
    CARBON_MONOXIDE("carbon monoxide", 5_000, 28.01),
    /** Of burning plastics, and of the chemical industry. */
    @JsonProperty("hcn")
    HYDROGEN_CYANIDE("hydrogen cyanide", 150, 27.03);

    /** Litres that a mole of gas fills at 20 °C and 101.325 kPa. */
    private static final double LITRES_PER_MOLE = 24.06;

    private final String english;
    private final double usualPpm;
    private final double gramsPerMole;

    GasSubstance(String english, double usualPpm, double gramsPerMole) {
        this.english = english;
        this.usualPpm = usualPpm;
        this.gramsPerMole = gramsPerMole;
    }

    /** The one that sources measure as a property of that name. */
    static Optional<GasSubstance> ofProperty(String property) {
        return switch (property.toLowerCase(Locale.ROOT)) {
            case "co", "carbon_monoxide" -> Optional.of(CARBON_MONOXIDE);
            case "hcn", "hydrogen_cyanide" -> Optional.of(HYDROGEN_CYANIDE);
            default -> Optional.empty();
        };
    }

    /** What people call it, in English. */
    public String english() {
        return english;
    }

    /** What is assumed when nobody says how much: who stays in it falls after five to seven minutes. */
    public double usualPpm() {
        return usualPpm;
    }

    /** A measured concentration as parts per million by volume; empty for a unit of anything else. */
    OptionalDouble ppm(double value, String unit) {
        return switch (unit) {
            case "[ppm]" -> OptionalDouble.of(value);
            case "[ppb]" -> OptionalDouble.of(value / 1e3);
            case "%" -> OptionalDouble.of(value * 1e4);
            case "mg/m3" -> OptionalDouble.of(value * LITRES_PER_MOLE / gramsPerMole);
            case "ug/m3" -> OptionalDouble.of(value * LITRES_PER_MOLE / gramsPerMole / 1e3);
            default -> OptionalDouble.empty();
        };
    }

    /** Air with so much of it over time, in ppm, and with nothing else that fresh air has not. */
    public Gas.Mixture mixture(Series ppm) {
        Gas.Mixture fresh = Gas.Mixture.FRESH;
        return this == CARBON_MONOXIDE
                ? new Gas.Mixture(ppm, fresh.hcnPpm(), fresh.co2Percent(), fresh.o2Percent())
                : new Gas.Mixture(fresh.coPpm(), ppm, fresh.co2Percent(), fresh.o2Percent());
    }
}
