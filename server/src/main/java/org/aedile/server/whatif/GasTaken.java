package org.aedile.server.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.whatif.SimulationQuestion.Danger;
import org.jspecify.annotations.Nullable;

/**
 * The gas of a danger as a simulation takes it, and where the value is from. What somebody says comes before what an alert
 * measured, and that before what is assumed.
 *
 * @param danger number of the danger in the question, from 0
 * @param reading of the alert that the danger names, also when it was not taken; null without one
 */
public record GasTaken(
        int danger,
        GasStrength gas,
        GasOrigin origin,
        @Nullable GasReading reading) {
    /** Where a value is from. */
    public enum GasOrigin {
        /** Somebody said it. */
        @JsonProperty("said")
        SAID,
        /** An alert's sensor measured it. */
        @JsonProperty("measured")
        MEASURED,
        /** Nobody knows it. */
        @JsonProperty("assumed")
        ASSUMED
    }

    /**
     * What an alert measured.
     *
     * @param alert its id
     * @param title its title
     * @param label what people call what was measured
     * @param unit UCUM
     */
    public record GasReading(String alert, String title, String label, double value, String unit) {}

    /**
     * The gas of a danger.
     *
     * @param number of the danger, from 0
     * @param alert that the danger names, as far as it is seen; null for none
     * @throws AedileException {@code INVALID_VALUE} naming a concentration that can't be
     */
    public static GasTaken of(int number, Danger danger, @Nullable AlertSummary alert) {
        GasReading reading = reading(alert);
        GasSubstance named = danger.substance();
        Double ppm = danger.ppm();
        GasSubstance substance = named == null ? GasSubstance.CARBON_MONOXIDE : named;
        if (ppm != null) {
            requirePossible(number, substance, ppm);
            return new GasTaken(number, GasStrength.of(substance, ppm), GasOrigin.SAID, reading);
        }
        return measured(alert)
                .filter(strength -> named == null || named == strength.substance())
                .map(strength -> new GasTaken(number, strength, GasOrigin.MEASURED, reading))
                .orElseGet(() -> new GasTaken(
                        number, GasStrength.of(substance, substance.usualPpm()), GasOrigin.ASSUMED, reading));
    }

    private static void requirePossible(int number, GasSubstance substance, double ppm) {
        if (!GasStrength.isPossible(ppm)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    String.format(
                            Locale.ROOT,
                            "danger %d has %,.1f ppm of %s; more than 0 and %,.0f at most can be",
                            number + 1,
                            ppm,
                            substance.english(),
                            GasStrength.MOST_PPM));
        }
    }

    private static @Nullable GasReading reading(@Nullable AlertSummary alert) {
        AlertSummary.Evidence evidence = alert == null ? null : alert.evidence();
        return alert == null || evidence == null
                ? null
                : new GasReading(alert.id(), alert.title(), evidence.label(), evidence.value(), evidence.unit());
    }

    /** Empty for a substance whose dose is unknown, a unit of something else, and what no air can hold. */
    private static Optional<GasStrength> measured(@Nullable AlertSummary alert) {
        return Stream.ofNullable(alert)
                .flatMap(one -> Stream.ofNullable(one.evidence()))
                .flatMap(evidence -> strength(evidence).stream())
                .findFirst();
    }

    private static Optional<GasStrength> strength(AlertSummary.Evidence evidence) {
        return GasSubstance.ofProperty(evidence.property())
                .flatMap(substance -> substance.ppm(evidence.value(), evidence.unit()).stream()
                        .filter(GasStrength::isPossible)
                        .mapToObj(ppm -> GasStrength.of(substance, Math.round(ppm * 100) / 100.0))
                        .findFirst());
    }

    /** The same without which alert it is from. */
    GasTaken withoutReading() {
        return new GasTaken(danger, gas, origin, null);
    }
}
