package org.aedile.server.workbench.internal;

/** What rules are asked about. Immutable as long as nobody writes into its frame. */
final class Question {
    private final byte[] frame;
    private final boolean stored;

    /**
     * @param frame the observation
     * @param stored false when somebody made it up, so that it comes after all that is on the log
     */
    Question(byte[] frame, boolean stored) {
        this.frame = frame;
        this.stored = stored;
    }

    byte[] frame() {
        return frame;
    }

    boolean stored() {
        return stored;
    }
}
