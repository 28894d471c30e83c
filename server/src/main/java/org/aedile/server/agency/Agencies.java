package org.aedile.server.agency;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;

/**
 * The registry of cities and agencies. Callers see their own city and its agencies, whom they serve and who serves them;
 * whoever runs the machine sees all. Thread-safe.
 */
public interface Agencies {
    /** The cities that the caller sees, in the order of their ids. */
    List<City> listCities(Caller caller);

    /** True unless it is a registered city of which the caller's agency is not: what the map of it shows is theirs. */
    boolean seesCity(String city, Caller caller);

    /**
     * Takes a city in.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but the local command line, {@code CONFLICT}
     *     when its id is taken
     */
    City addCity(City city, Caller caller);

    /** The agencies that the caller sees, in the order of their ids. */
    List<Agency> list(Caller caller);

    /** An agency, whoever asks. */
    Optional<Agency> find(AgencyId id);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also when the caller doesn't see it
     */
    Agency require(AgencyId id, Caller caller);

    /**
     * Takes an agency in.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but the local command line, {@code CONFLICT}
     *     when its id is taken, {@code INVALID_VALUE} when its city or an agency that it serves is unknown
     */
    Agency add(Agency agency, Caller caller);

    /**
     * Changes its facts; its city stays. Its own administrator may change its name and contacts, the local command line all.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, {@code NOT_ALLOWED}, {@code INVALID_VALUE}
     */
    Agency change(Agency agency, Caller caller);
}
