package org.aedile.server.access;

import java.util.List;
import java.util.Optional;

/** The accounts of people. Thread-safe. */
public interface Accounts {
    List<Account> list();

    Optional<Account> find(String username);

    /**
     * Makes an account.
     *
     * @param createdBy who does it
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when the name is taken, {@code INVALID_VALUE} when the
     *     agency isn't registered
     */
    Account create(NewAccount account, String createdBy);

    /**
     * Changes roles and whether they can log in; ends their sessions, so that it holds at once.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}; {@code CONFLICT} when their agency would have no
     *     administrator left
     */
    Account change(String username, List<Role> roles, boolean disabled);

    /** Sets a new password and ends all sessions of that person. */
    void changePassword(String username, String newPassword);
}
