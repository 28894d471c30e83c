package org.aedile.server.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** How it went. */
public enum Decision {
    /** It was done. */
    @JsonProperty("done")
    DONE,
    /** It was shown as it is. */
    @JsonProperty("shown")
    SHOWN,
    /** It was shown with parts hidden. */
    @JsonProperty("masked")
    MASKED,
    /** It was not done, or not shown. */
    @JsonProperty("refused")
    REFUSED;

    /** The word on the wire: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static Decision parse(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE, "decision '" + word + "' is not one of done, shown, masked, refused"));
    }
}
