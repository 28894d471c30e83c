package org.aedile.detection.rule;

/** A rule says something that can't be run here, or nothing sensible; the message is the reason shown to the operator. */
public final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHARACTERS = 400;

    public Unsupported(String reason) {
        super(reason.length() > MOST_CHARACTERS ? reason.substring(0, MOST_CHARACTERS) + '…' : reason);
    }

    /** The reason, one sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
