package org.aedile.server.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** What a unit is doing. */
public enum UnitStatus {
    /** It can be sent. */
    @JsonProperty("available")
    AVAILABLE,
    /** It was told to go and has not said that it goes. */
    @JsonProperty("assigned")
    ASSIGNED,
    /** It is on the way to an incident. */
    @JsonProperty("en-route")
    EN_ROUTE,
    /** It is at the incident. */
    @JsonProperty("on-scene")
    ON_SCENE,
    /** It is on duty and can't be sent: refuelling, at the hospital, a break. */
    @JsonProperty("unavailable")
    UNAVAILABLE,
    /** Nobody is there; where it was last is forgotten. */
    @JsonProperty("off-duty")
    OFF_DUTY;

    /**
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static UnitStatus parse(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "status of a unit is '" + word + "', must be one of "
                                + Arrays.stream(values()).map(UnitStatus::word).collect(Collectors.joining(", "))));
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True while it is at an incident or on the way there: how that goes on is said by steps of its assignment. */
    public boolean isBound() {
        return this == ASSIGNED || this == EN_ROUTE || this == ON_SCENE;
    }
}
