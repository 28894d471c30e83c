package org.aedile.detection.rule;

/** A rule says something that can't be run here, or nothing sensible; the message is the reason shown to the operator. */
public final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    public Unsupported(String reason) {
        super(reason);
    }

    /** The reason, one sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
