package org.aedile.server.source;

import org.aedile.server.access.Caller;
import org.aedile.server.gate.Sight;

/** The registered sources as a caller sees them; the gate decides. What isn't seen looks as if it were not there. Thread-safe. */
public interface SeenSources {
    /** What the caller sees of a source, the decision written down when parts of it are hidden. */
    Sight.View view(Source source, Caller caller);

    /**
     * A source that the caller sees, in part or whole.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}
     */
    Source require(String id, Caller caller);

    /**
     * A source whose readings and records the caller sees.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}; {@code NOT_ALLOWED} when others show it without those
     */
    Source requireHistory(String id, Caller caller);

    /**
     * A source of the caller's own agency.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}; {@code NOT_ALLOWED} when others show it
     */
    Source requireOwn(String id, Caller caller);

    /**
     * Passes for a source that the caller sees, and for an id that nobody has registered yet.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} for an id that is taken
     */
    void requireNameable(String id, Caller caller);

    /**
     * Passes for sources that the caller may register, as they are to be and as they are.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for another agency's, {@code CONFLICT} for a taken id
     */
    void requireRegistrable(Iterable<Source> sources, Caller caller);
}
