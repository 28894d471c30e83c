package org.aedile.server.picture;

import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** Who looks at the picture: every audience has a numbered stream of its own, encoded once for all of its screens. */
public enum Audience {
    /** People at a desk who are logged in. */
    OPERATOR,
    /** A wall that anyone in the room can see: no names of people, no free text about them. */
    WALL;

    /** Reads the word of a request; operator when it is absent. */
    public static Audience parse(String word) {
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
