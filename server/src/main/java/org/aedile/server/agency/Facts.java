package org.aedile.server.agency;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** What is asked of facts about cities and agencies. */
final class Facts {
    private static final int LONGEST = 100;

    private Facts() {}

    static void requireText(String what, String text) {
        require(
                !text.isBlank() && text.length() <= LONGEST,
                what + " must have 1 to " + LONGEST + " characters, has " + text.length());
    }

    static void requireShort(String what, String text) {
        require(text.length() <= LONGEST, what + " has " + text.length() + " characters, limit " + LONGEST);
    }

    static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
