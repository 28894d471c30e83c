package org.aedile.server.whatif;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know: how the people of a place leave it when exits close or open and dangers are about.
 *
 * @param title how people call it; the name of the place when absent
 * @param place id or name of a zone, or name of a street; absent for a drawn area
 * @param area outline of a drawn area, longitude and latitude in turn; absent for a named place
 * @param aroundMeters how far around it people walk until they are out, 0 to 1000; 30 when absent
 * @param people how many are there, 1 to 10,000; absent for what the counters in the area say
 * @param exits what becomes of exits; all are open otherwise
 * @param arrivals who still comes in
 * @param dangers what people have to get away from
 */
public record SimulationQuestion(
        @Nullable @Size(max = 120) String title,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(min = 3, max = 200) List<@NotNull Corner> area,
        @Nullable Double aroundMeters,
        @Nullable Integer people,
        @Nullable @Size(max = 120) List<@NotNull @Valid ExitOrder> exits,
        @Nullable @Size(max = 20) List<@NotNull @Valid Arrival> arrivals,
        @Nullable @Size(max = 20) List<@NotNull @Valid Danger> dangers) {
    private static final double USUAL_AROUND_METERS = 30;

    /** Degrees. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Corner(double lon, double lat) {}

    /**
     * An exit opens or closes.
     *
     * @param exit its name, as the ground of the place tells it
     * @param opens false when it closes
     * @param atSeconds when, from the beginning on; 0 for an exit that is closed from the first
     */
    public record ExitOrder(@NotBlank @Size(max = 200) String exit, boolean opens, double atSeconds) {}

    /**
     * People still come in by an exit, and walk through the place to another one.
     *
     * @param exit its name, as the ground of the place tells it
     * @param perMinute how many, above 0 to 600
     * @param seconds for how long, from the beginning on, above 0 to 1,800
     */
    public record Arrival(@NotBlank @Size(max = 200) String exit, double perMinute, double seconds) {}

    /** Kinds of danger. */
    public enum DangerKind {
        /** Poisoned air: who breathes it for too long falls. */
        @JsonProperty("gas")
        GAS,
        /** An attacker, a fire: people flee from it, and it cuts off where it stands. */
        @JsonProperty("threat")
        THREAT
    }

    /**
     * A danger at a place.
     *
     * @param reachMeters radius of the gas; of a threat, within which it catches people
     * @param alarmMeters within which people see a threat and flee; 30 when absent
     * @param substance what the gas is; what the alert measured when absent, else carbon monoxide
     * @param ppm of it, parts per million by volume, above 0 to 1,000,000; what the alert measured when absent, else 5,000 of
     *     carbon monoxide or 150 of hydrogen cyanide. {@code coPpm} says the same
     * @param fromSeconds when it begins
     * @param alert id of the alert whose reading says what the gas is and how much
     */
    public record Danger(
            @NotNull DangerKind kind,
            double lon,
            double lat,
            double reachMeters,
            @Nullable Double alarmMeters,
            @Nullable GasSubstance substance,
            @Nullable @JsonAlias("coPpm") Double ppm,
            double fromSeconds,
            @Nullable @Size(max = 64) String alert) {
        private Danger withoutAlert() {
            return new Danger(kind, lon, lat, reachMeters, alarmMeters, substance, ppm, fromSeconds, null);
        }
    }

    public SimulationQuestion {
        area = area == null ? null : List.copyOf(area);
        exits = exits == null ? List.of() : List.copyOf(exits);
        arrivals = arrivals == null ? List.of() : List.copyOf(arrivals);
        dangers = dangers == null ? List.of() : List.copyOf(dangers);
    }

    /** The same, called by its place. */
    SimulationQuestion untitled() {
        return new SimulationQuestion(null, place, area, aroundMeters, people, exits, arrivals, dangers);
    }

    /** The same about so many people. */
    public SimulationQuestion withPeople(int others) {
        return new SimulationQuestion(title, place, area, aroundMeters, others, exits, arrivals, dangers);
    }

    /** The same with other exits closed or opened. */
    public SimulationQuestion withExits(List<ExitOrder> orders) {
        return new SimulationQuestion(title, place, area, aroundMeters, people, orders, arrivals, dangers);
    }

    /** The same with other dangers. */
    public SimulationQuestion withDangers(List<Danger> others) {
        return new SimulationQuestion(title, place, area, aroundMeters, people, exits, arrivals, others);
    }

    /** The same without which alerts its dangers are from. */
    SimulationQuestion withoutAlerts() {
        return withDangers(allDangers().stream().map(Danger::withoutAlert).toList());
    }

    /** {@link #aroundMeters}, or what is usual. */
    public double around() {
        return aroundMeters == null ? USUAL_AROUND_METERS : aroundMeters;
    }

    /** {@link #exits}, none when absent. */
    public List<ExitOrder> exitOrders() {
        return exits == null ? List.of() : exits;
    }

    /** {@link #arrivals}, none when absent. */
    public List<Arrival> allArrivals() {
        return arrivals == null ? List.of() : arrivals;
    }

    /** {@link #dangers}, none when absent. */
    public List<Danger> allDangers() {
        return dangers == null ? List.of() : dangers;
    }
}
