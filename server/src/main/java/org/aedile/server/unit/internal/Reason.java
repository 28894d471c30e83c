package org.aedile.server.unit.internal;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;

/** Why something is done that others have to be able to follow later. */
final class Reason {
    private static final int LEAST = 3;
    private static final int MOST = 500;

    private Reason() {}

    /**
     * The reason without the blanks around it.
     *
     * @param deed what is done, as in "to take a unit away"
     * @throws AedileException {@code INVALID_VALUE} below 3 or above 500 characters
     */
    static String require(String deed, String reason) {
        String stripped = reason.strip();
        if (stripped.length() < LEAST || stripped.length() > MOST) {
            throw new AedileException(
                            ErrorCode.INVALID_VALUE,
                            "the reason %s has %d characters, must have %d to %d"
                                    .formatted(deed, stripped.length(), LEAST, MOST))
                    .because(Objection.textLength("reason", stripped.length(), LEAST, MOST));
        }
        return stripped;
    }
}
