package org.aedile.server.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why one agency may show another what it has.
 *
 * @param purpose what the records are for, in a few words
 * @param legalBasis the article of the law that allows it
 * @param showing law under which the agency that shows has them
 * @param seeing law under which the agency that sees will have them
 * @param authorisedBy law of the Union or of a state that lets data leave the law-enforcement directive (Art. 9(1) of it);
 *     null where they don't
 */
public record Grounds(
        String purpose,
        String legalBasis,
        Regime showing,
        Regime seeing,
        @Nullable String authorisedBy) {
    /** Where data don't leave the law-enforcement directive. */
    public Grounds(String purpose, String legalBasis, Regime showing, Regime seeing) {
        this(purpose, legalBasis, showing, seeing, null);
    }

    /** True when what authorities have to prevent and prosecute crime comes to serve other purposes. */
    public boolean leaveLawEnforcement() {
        return showing == Regime.LAW_ENFORCEMENT && seeing == Regime.GDPR;
    }

    /** Law on personal data. */
    public enum Regime {
        /** Regulation (EU) 2016/679. */
        @JsonProperty("gdpr")
        GDPR,
        /** Directive (EU) 2016/680, for authorities that prevent and prosecute crime. */
        @JsonProperty("led")
        LAW_ENFORCEMENT
    }
}
