package org.aedile.server.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** Who may read a note, as the Traffic Light Protocol 2.0 tells it. Rows hold the words. */
public enum Marking {
    /** TLP:GREEN: everybody who sees the alert. */
    @JsonProperty("partners")
    PARTNERS,
    /** TLP:AMBER+STRICT: the agency of whoever wrote it. */
    @JsonProperty("agency")
    AGENCY,
    /** TLP:RED: one need-to-know group. */
    @JsonProperty("group")
    GROUP;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The marking that a request names.
     *
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static Marking parse(String word) {
        return Arrays.stream(values())
                .filter(marking -> marking.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE, "marking '" + word + "' is not one of partners, agency, group"));
    }

    /** The marking of a row. */
    public static Marking ofRow(String word) {
        return Arrays.stream(values())
                .filter(marking -> marking.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("marking '" + word + "' is in a row"));
    }
}
