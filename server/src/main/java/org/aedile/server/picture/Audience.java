package org.aedile.server.picture;

import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;

/**
 * Who looks at the picture: every audience has a numbered stream of its own, encoded once for all of its screens, so that no
 * gap in the numbers tells of what is hidden from it.
 *
 * @param agency whose people they are
 * @param all true for a command on the machine itself
 * @param person user name of somebody who sees more than their agency for a while; empty as a rule
 * @param profile where they look from
 */
public record Audience(AgencyId agency, boolean all, String person, Profile profile) {

    /** Where somebody looks from. */
    public enum Profile {
        /** A desk, logged in. */
        OPERATOR,
        /** A wall that anyone in the room can see: no names of people, no free text about them. */
        WALL;

        /** Reads the word of a request; operator when it is absent. */
        public static Profile parse(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "", "operator" -> OPERATOR;
                case "wall" -> WALL;
                default ->
                    throw new AedileException(
                            ErrorCode.INVALID_VALUE,
                            "profile '" + word + "' is not one of operator, wall",
                            "leave it out for the operator's picture");
            };
        }
    }
}
