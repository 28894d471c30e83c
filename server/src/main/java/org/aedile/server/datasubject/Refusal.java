package org.aedile.server.datasubject;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.aedile.server.agreement.Grounds.Regime;

/** Why the law lets an agency not tell, or not do, what a person asks for. */
public enum Refusal {
    /** It would harm the rights of somebody else. */
    @JsonProperty("rights-of-others")
    RIGHTS_OF_OTHERS("GDPR Art. 15(4)", "Directive (EU) 2016/680 Art. 15(1)(e)", false),
    /** The agency can't tell that the data are the person's. */
    @JsonProperty("not-identified")
    NOT_IDENTIFIED("GDPR Art. 11(2), 12(2)", "Directive (EU) 2016/680 Art. 12(5)", false),
    /** Manifestly unfounded or excessive. */
    @JsonProperty("excessive")
    EXCESSIVE("GDPR Art. 12(5)", "Directive (EU) 2016/680 Art. 12(4)", false),
    /** A law wants the data kept. */
    @JsonProperty("legal-obligation")
    LEGAL_OBLIGATION("GDPR Art. 17(3)(b)", "Directive (EU) 2016/680 Art. 16(3)(b)", false),
    /** The data are evidence for a claim. */
    @JsonProperty("legal-claims")
    LEGAL_CLAIMS("GDPR Art. 17(3)(e)", "Directive (EU) 2016/680 Art. 16(3)(b)", false),
    /** It would obstruct an inquiry. */
    @JsonProperty("inquiry")
    INQUIRY("GDPR Art. 23(1)(d)", "Directive (EU) 2016/680 Art. 15(1)(a)", true),
    /** It would make it harder to prevent or prosecute crime. */
    @JsonProperty("crime-prevention")
    CRIME_PREVENTION("GDPR Art. 23(1)(d)", "Directive (EU) 2016/680 Art. 15(1)(b)", true),
    /** It would endanger public security. */
    @JsonProperty("public-security")
    PUBLIC_SECURITY("GDPR Art. 23(1)(c)", "Directive (EU) 2016/680 Art. 15(1)(c)", true),
    /** It would endanger national security. */
    @JsonProperty("national-security")
    NATIONAL_SECURITY("GDPR Art. 23(1)(a)", "Directive (EU) 2016/680 Art. 15(1)(d)", true);

    private final String gdpr;
    private final String directive;
    private final boolean untold;

    Refusal(String gdpr, String directive, boolean untold) {
        this.gdpr = gdpr;
        this.directive = directive;
        this.untold = untold;
    }

    /** The article, under that law. */
    public String article(Regime regime) {
        return regime == Regime.GDPR ? gdpr : directive;
    }

    /**
     * True when even the reason, and that there is anything, is left out of the answer: telling it would do what the refusal
     * is to prevent (directive Art. 15(3)).
     */
    public boolean untold() {
        return untold;
    }
}
