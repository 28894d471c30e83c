package org.aedile.kernel;

import java.util.Locale;

/** Every way a caller, a source or an operator can be told no. Append only: codes are part of the public contract. */
public enum ErrorCode {
    MALFORMED_JSON(400, "The text is not JSON"),
    WRONG_TYPE(400, "A field has the wrong type"),
    MISSING_FIELD(400, "A required field is missing"),
    INVALID_UTF8(400, "The text is not UTF-8"),
    TOO_LARGE(413, "The message is larger than allowed"),
    TEXT_TOO_LONG(400, "A text is longer than allowed"),
    NOT_A_NUMBER(400, "The value is not a finite number"),
    TIME_IN_FUTURE(400, "The time is too far ahead"),
    TIME_TOO_OLD(400, "The time is before what is kept"),
    WRONG_UNIT(400, "The unit is not the registered one"),
    UNREGISTERED_SOURCE(404, "The source is not registered"),
    SOURCE_RETIRED(409, "The source is retired"),
    UNREADABLE_MESSAGE(400, "The message can't be read"),
    INVALID_VALUE(400, "A value is outside its limits"),
    NOT_AUTHENTICATED(401, "Log in first"),
    NOT_ALLOWED(403, "Your role doesn't allow this"),
    NOT_FOUND(404, "There is no such thing, or it isn't yours"),
    CONFLICT(409, "It was changed by someone else"),
    OVERLOADED(429, "Too much at once; try again"),
    DISK_FULL(507, "The disk is nearly full; nothing is taken in"),
    UNAVAILABLE(503, "Not now; a part of the platform is not ready"),
    CONFIGURATION(500, "The configuration is wrong"),
    INTERNAL(500, "A fault of ours"),
    SECOND_PERSON(409, "This needs a second person"),
    PURPOSE_NEEDED(403, "Personal data are read for a purpose");

    private final int httpStatus;
    private final String title;

    ErrorCode(int httpStatus, String title) {
        this.httpStatus = httpStatus;
        this.title = title;
    }

    /** HTTP status of a problem response with this code. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The short sentence that names the problem. */
    public String title() {
        return title;
    }

    /** The code on the wire and in metrics: lower case with dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
