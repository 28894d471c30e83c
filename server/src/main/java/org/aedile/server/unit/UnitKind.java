package org.aedile.server.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aedile.city.travel.TravelMode;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** What a unit is. */
public enum UnitKind {
    /** Police officers with a car. */
    @JsonProperty("patrol")
    PATROL,
    /** Police officers or wardens on foot. */
    @JsonProperty("foot-patrol")
    FOOT_PATROL,
    /** A fire engine. */
    @JsonProperty("engine")
    ENGINE,
    /** An ambulance. */
    @JsonProperty("ambulance")
    AMBULANCE,
    /** People of an organiser or a place, on foot. */
    @JsonProperty("steward")
    STEWARD,
    /** Any other vehicle with its crew. */
    @JsonProperty("other")
    OTHER;

    /**
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static UnitKind parse(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "kind of a unit is '" + word + "', must be one of "
                                + Arrays.stream(values()).map(UnitKind::word).collect(Collectors.joining(", "))));
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it gets somewhere. */
    public TravelMode travel() {
        return this == STEWARD || this == FOOT_PATROL ? TravelMode.WALKING : TravelMode.DRIVING;
    }
}
