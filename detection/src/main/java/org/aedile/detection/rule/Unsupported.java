package org.aedile.detection.rule;

/** A rule says something that can't be run here, or nothing sensible; the message is the reason shown to the operator. */
public final class Unsupported extends Exception {
    private static final long serialVersionUID = 2L;
    private static final int MOST_CHARACTERS = 400;

    private final transient Position position;

    public Unsupported(String reason) {
        this(Position.UNKNOWN, reason);
    }

    public Unsupported(Position position, String reason) {
        super(reason.length() > MOST_CHARACTERS ? reason.substring(0, MOST_CHARACTERS) + '…' : reason);
        this.position = position;
    }

    /** The reason, one sentence: what is wrong and what would be right. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Where it stands in the file; unknown when it concerns no single place. */
    public Position position() {
        return position;
    }

    /** The same at a place, when none is known yet. */
    public Unsupported at(Position place) {
        return position.isKnown() ? this : new Unsupported(place, reason());
    }
}
