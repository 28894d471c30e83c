package org.aedile.server.incidenttype;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;

/**
 * The kinds of incident of each agency: those that came with the program, each replaced by what the agency's supervisors
 * made of it, and their own. Thread-safe.
 */
public interface IncidentTypes {
    /** Of which the caller's agency opens incidents, in the order of their ids. */
    List<TypeVersion> list(Caller caller);

    /** The newest version, also when it is retired; empty when the agency has no such type. */
    Optional<TypeVersion> find(String id, AgencyId agency);

    /**
     * The same.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when the agency has no such type
     */
    TypeVersion require(String id, AgencyId agency);

    /**
     * A certain version, as an incident keeps the one that it was opened with.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}
     */
    TypeVersion require(String id, int version, AgencyId agency);

    /** All versions that the caller's agency wrote, the newest first, and the one that came with the program last. */
    List<TypeVersion> versions(String id, Caller caller);

    /**
     * Writes the next version for the caller's agency.
     *
     * @param basis the version that was looked at when it was written: of the caller's agency, 0 for none
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for who is neither supervisor nor administrator,
     *     {@code CONFLICT} when somebody wrote one meanwhile
     */
    TypeVersion write(IncidentType type, int basis, String reason, Caller caller);

    /** From here on no incident of the type is opened by the caller's agency; errors as of {@link #write}. */
    TypeVersion retire(String id, int basis, String reason, Caller caller);

    /**
     * What was filled in, as it is kept: without blanks around, empty ones left out, in the order of the fields.
     *
     * @param moment what is about to happen: what is required by then must be there
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} that says of every wrong value what is wrong
     */
    Map<String, String> check(List<TypeField> fields, Map<String, String> values, RequiredAt moment);
}
