package org.aedile.server.agency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** What an agency does. */
public enum AgencyKind {
    /** Keeps order and prosecutes crime. */
    @JsonProperty("police")
    POLICE,
    /** Fights fires and rescues. */
    @JsonProperty("fire")
    FIRE,
    /** Hospitals and ambulances. */
    @JsonProperty("medical")
    MEDICAL,
    /** Runs traffic, buses and trains. */
    @JsonProperty("transport")
    TRANSPORT,
    /** The city's own offices. */
    @JsonProperty("municipality")
    MUNICIPALITY,
    /** Water, power, gas, waste. */
    @JsonProperty("utility")
    UTILITY,
    /** Runs a place that is open to the public: a stadium, a shopping centre. */
    @JsonProperty("private-operator")
    PRIVATE_OPERATOR,
    /** Looks after the security of networks and systems. */
    @JsonProperty("it-security")
    IT_SECURITY,
    /** Serves several agencies, of several cities too, and sees of each what an agreement shows. */
    @JsonProperty("managed-provider")
    MANAGED_PROVIDER;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static AgencyKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "kind '" + word + "' is not one of "
                                + Arrays.stream(values()).map(AgencyKind::word).collect(Collectors.joining(", "))));
    }
}
