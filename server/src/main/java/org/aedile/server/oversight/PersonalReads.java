package org.aedile.server.oversight;

import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Stands before content about people: asks what it is read for and writes each read into the audit log, once per session,
 * record and purpose. Thread-safe.
 */
public interface PersonalReads {
    /** The header in which a request states its purpose. */
    String HEADER = "Aedile-Purpose";

    /**
     * A record that holds content about people.
     *
     * @param kind for example {@code source}
     * @param id unique among its kind
     * @param owner whose it is
     * @param category kind of source that it is about
     */
    record PersonalRecord(String kind, String id, AgencyId owner, String category) {}

    /**
     * Lets the caller read it, for the purpose that the request states.
     *
     * @param stated {@code incident:} and the number of one that the caller's agency works on, or a word of the agency's
     *     list, a colon and a reason, in UTF-8 with percent-encoding; null when nothing was stated
     * @throws org.aedile.kernel.AedileException {@code PURPOSE_NEEDED} with the list when none is stated, {@code
     *     INVALID_VALUE} when it can't be understood, or for an incident that is closed or in which the agency takes no part
     */
    void require(PersonalRecord record, @Nullable String stated, Caller caller);

    /**
     * The same for a record that is shown without its content about people when no purpose is stated.
     *
     * @return true when the content may be shown too
     */
    boolean allows(PersonalRecord record, @Nullable String stated, Caller caller);

    /**
     * What the caller reads it for, where something else than the read itself is written down with its purpose.
     *
     * @throws org.aedile.kernel.AedileException as {@link #require}
     */
    Purpose requirePurpose(PersonalRecord record, @Nullable String stated, Caller caller);
}
