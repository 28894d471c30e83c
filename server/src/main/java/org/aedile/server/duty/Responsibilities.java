package org.aedile.server.duty;

import java.util.List;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;

/** For which areas agencies answer. Those of the caller's city are seen. Thread-safe. */
public interface Responsibilities {
    /** In the order of agencies and names. */
    List<Responsibility> list(Caller caller);

    /**
     * Who answers for something of that kind at that place: whoever names the kind comes before whoever answers for all.
     *
     * @param category kind of source
     */
    List<Responsibility> at(GeoPoint place, String category, Caller caller);

    /**
     * Adds it for the caller's agency, or puts it in place of the one by its name.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but supervisors and administrators, {@code
     *     INVALID_VALUE} for an outline that crosses itself or an unknown zone
     */
    void put(Responsibility responsibility, Caller caller);

    /**
     * Takes one away from the caller's agency.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none
     */
    void remove(String name, Caller caller);
}
