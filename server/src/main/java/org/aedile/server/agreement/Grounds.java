package org.aedile.server.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why one agency may show another what it has.
 *
 * @param purpose what the records are for, in a few words
 * @param legalBasis the article of the law that allows it
 * @param showing law under which the agency that shows has them
 * @param seeing law under which the agency that sees will have them
 */
public record Grounds(String purpose, String legalBasis, Regime showing, Regime seeing) {
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
