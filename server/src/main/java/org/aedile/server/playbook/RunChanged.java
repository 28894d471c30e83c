package org.aedile.server.playbook;

/** Somebody was quicker: the run is not any more as it was looked at. */
public final class RunChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PlaybookRun now;

    /** @param now the run as it is */
    public RunChanged(String detail, PlaybookRun now) {
        super(detail);
        this.now = now;
    }

    /** The run as it is. */
    public PlaybookRun now() {
        return now;
    }
}
