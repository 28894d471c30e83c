package org.aedile.server.unit;

import java.util.List;
import org.aedile.server.access.Caller;

/** Warnings for those who are sent to incidents. Thread-safe. */
public interface SafetyFlags {
    /** What has to be said. */
    record Warning(String incident, SafetyFlag.Kind kind, String text) {}

    /**
     * Those of an incident that stand.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when the caller neither sees the incident nor has a unit
     *     there
     */
    List<SafetyFlag> of(String incident, Caller caller);

    /**
     * Warns everybody who is or will be sent there, at once.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when the caller doesn't see the incident
     */
    SafetyFlag set(Warning warning, Caller caller);

    /**
     * The danger is over.
     *
     * @param reason how that is known, 3 to 500 characters; it stands on the incident's timeline
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, {@code NOT_ALLOWED} when another agency warned,
     *     {@code INVALID_VALUE} for a reason that is too short or too long
     */
    void lift(String id, String reason, Caller caller);

    /**
     * A unit has read it, or was told by radio.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when it isn't sent there
     */
    SafetyFlag acknowledge(String id, String unit, Caller caller);
}
