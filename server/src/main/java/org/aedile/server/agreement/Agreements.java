package org.aedile.server.agreement;

import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;

/** The agreements between agencies. Each is seen by the two whom it concerns, and by whoever runs the machine. Thread-safe. */
public interface Agreements {
    /** Those that concern the caller's agency, newest first. */
    List<Agreement> list(Caller caller);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also when it concerns others
     */
    Agreement require(String id, Caller caller);

    /**
     * Writes one down, for both controllers to sign.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} when it can't hold or one of the agencies is
     *     unknown to the caller's (of another city, and no provider), {@code NOT_ALLOWED} for operators
     *     and analysts, and when it does not concern the caller's agency
     */
    Agreement propose(Terms terms, Caller caller);

    /**
     * Writes down other terms between the same two, which take the place of an agreement's when both have signed them and
     * their time has come.
     *
     * @throws org.aedile.kernel.AedileException as {@link #propose}, and {@code CONFLICT} when the agreement is over
     */
    Agreement replace(String id, Terms terms, Caller caller);

    /**
     * Signs it for the caller's agency; when both have signed, it holds.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for who is no controller, {@code CONFLICT} when it is
     *     over or the same person has signed for the other agency
     */
    Agreement sign(String id, Caller caller);

    /**
     * Keeps what a privacy officer thinks of it.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for who is none
     */
    Agreement advise(String id, String text, Caller caller);

    /**
     * Ends it at once, for either agency.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for who is no controller, {@code CONFLICT} when it is
     *     over
     */
    Agreement revoke(String id, String reason, Caller caller);

    /** All that hold at that time. From memory. */
    List<Agreement> inEffect(Instant now);

    /** All that both have signed and nobody has ended: those that hold now or will. From memory. */
    List<Agreement> signed();

    /** Calls back after every change; what begins and ends by its time changes silently. Must return quickly. */
    void listen(Runnable changed);
}
