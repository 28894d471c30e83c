package org.aedile.kernel;

/**
 * A run with a clock of its own: live, a replay, the demo, an exercise, a what-if. Carried on every record and shown on
 * every screen, so that no run is mistaken for another. Each domain has its own topics and its own detection job.
 *
 * @param id short and stable, {@code live} for the live domain
 * @param kind what sort of run it is
 */
public record TimeDomain(String id, Kind kind) {
    public static final TimeDomain LIVE = new TimeDomain("live", Kind.LIVE);

    /** The sort of run. */
    public enum Kind {
        LIVE,
        DEMO,
        REPLAY,
        EXERCISE,
        WHAT_IF
    }

    public TimeDomain {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,47}")) {
            throw new IllegalArgumentException("time domain '" + id + "' must be 1 to 48 of a-z, 0-9 and '-'");
        }
    }
}
