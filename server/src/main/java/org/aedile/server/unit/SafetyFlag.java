package org.aedile.server.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;

/**
 * What endangers those who are sent to an incident. Every unit that is sent is told, whatever else its agency is shown, and
 * says that it has read it.
 *
 * @param id 16 hexadecimal digits
 * @param incident where the danger is
 * @param agency who warns
 * @param text what is known, in a few words; may be empty
 * @param setBy user name
 * @param acknowledgedBy ids of the units that have read it
 */
public record SafetyFlag(
        String id,
        String incident,
        AgencyId agency,
        Kind kind,
        String text,
        String setBy,
        Instant setAt,
        Set<String> acknowledgedBy) {
    public SafetyFlag {
        acknowledgedBy = Set.copyOf(acknowledgedBy);
    }

    /** Of what they are warned. */
    public enum Kind {
        /** Somebody there has a weapon. */
        @JsonProperty("armed")
        ARMED,
        /** Gas or another substance: approach from upwind. */
        @JsonProperty("gas")
        GAS,
        /** A second device may go off when help has come. */
        @JsonProperty("secondary-device")
        SECONDARY_DEVICE,
        /** Speak with the commander before you go near. */
        @JsonProperty("contact-first")
        CONTACT_FIRST,
        /** Live wires, collapse, traffic, animals: the text says it. */
        @JsonProperty("other")
        OTHER;

        /**
         * @throws AedileException {@code INVALID_VALUE} for a word that is none
         */
        public static Kind parse(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new AedileException(
                            ErrorCode.INVALID_VALUE,
                            "warning '" + word + "' is not one of "
                                    + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))));
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
