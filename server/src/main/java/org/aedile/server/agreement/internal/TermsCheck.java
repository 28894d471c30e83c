package org.aedile.server.agreement.internal;

import java.time.Instant;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
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
        require(terms.from().isBefore(terms.until()), "it ends at " + terms.until() + ", which is before it begins");
        require(now.isBefore(terms.until()), "it ends at " + terms.until() + ", which is over");
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
