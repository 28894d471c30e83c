package org.aedile.server.access;

/** People of one agency who act for another too. Thread-safe. */
public interface Guests {
    /**
     * Lets somebody act for the agency of the membership too, with the roles that it names.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} for a person or an agency that the caller doesn't manage or
     *     know, {@code CONFLICT} when it is their own
     */
    void invite(String username, Membership membership, Caller caller);
}
