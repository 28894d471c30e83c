package org.aedile.server.agreement.internal;

import java.time.Instant;
import java.util.Objects;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.agreement.Clause;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.agreement.Terms;

/** Says what can't be agreed. */
final class TermsCheck {
    private static final int MOST_CLAUSES = 32;
    private static final int LONGEST = 500;

    private TermsCheck() {}

    /**
     * @throws AedileException {@code INVALID_VALUE} with what is wrong
     */
    static void requireSound(Terms terms, Instant now) {
        require(!terms.shows().equals(terms.sees()), "an agency sees its own records without an agreement");
        require(
                !terms.clauses().isEmpty() && terms.clauses().size() <= MOST_CLAUSES,
                "it has " + terms.clauses().size() + " clauses, must be 1 to " + MOST_CLAUSES);
        requireText("purpose", terms.grounds().purpose());
        requireText("legalBasis", terms.grounds().legalBasis());
        requireAuthorised(terms);
        require(terms.from().isBefore(terms.until()), "it ends at " + terms.until() + ", which is before it begins");
        require(now.isBefore(terms.until()), "it ends at " + terms.until() + ", which is over");
    }

    /**
     * Names and texts of people leave the law-enforcement directive only where a law authorises it.
     *
     * @throws AedileException {@code INVALID_VALUE} when none is named
     */
    static void requireAuthorised(Terms terms) {
        Grounds grounds = terms.grounds();
        String law = Objects.requireNonNullElse(grounds.authorisedBy(), "");
        boolean people = terms.clauses().stream().anyMatch(clause -> clause.masking() == Clause.Masking.NOTHING);
        require(
                !people || !grounds.leaveLawEnforcement() || !law.isBlank(),
                "authorisedBy is empty; what " + terms.shows() + " has under the law-enforcement directive is shown to "
                        + terms.sees()
                        + " under the GDPR only where a law authorises it (Directive 2016/680, Art. 9(1)),"
                        + " or with names and texts of people masked");
        require(law.length() <= LONGEST, "authorisedBy has " + law.length() + " characters, limit " + LONGEST);
    }

    private static void requireText(String name, String text) {
        require(!text.isBlank(), name + " is empty; personal data need one");
        require(text.length() <= LONGEST, name + " has " + text.length() + " characters, limit " + LONGEST);
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
