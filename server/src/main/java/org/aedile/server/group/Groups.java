package org.aedile.server.group;

import java.util.List;
import org.aedile.server.access.Caller;

/**
 * The need-to-know groups of the caller's agency. Its owners add people; whom anybody else adds is in it once a privacy
 * officer, who is neither of the two, has agreed. Thread-safe.
 */
public interface Groups {
    /** Those that the caller is in; all for administrators and privacy officers, who see members and nothing else of it. */
    List<Group> list(Caller caller);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also for one that the caller doesn't see
     */
    Group require(String name, Caller caller);

    /**
     * Founds one.
     *
     * @param owners user names of the agency, at least one
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but administrators and privacy officers,
     *     {@code CONFLICT} when there is one by that name
     */
    Group found(String name, String title, List<String> owners, Caller caller);

    /**
     * Adds somebody, or says anew whether they may add others.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but its owners, administrators and privacy
     *     officers, {@code INVALID_VALUE} for whom the agency doesn't have
     */
    Group add(String name, String username, boolean owner, Caller caller);

    /**
     * Agrees that somebody is in it.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for who is no privacy officer, or has added them, or is
     *     them
     */
    Group confirm(String name, String username, Caller caller);

    /**
     * Puts somebody out at once.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} for the last owner
     */
    Group remove(String name, String username, Caller caller);
}
