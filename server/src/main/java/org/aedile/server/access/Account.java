package org.aedile.server.access;

import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;

/**
 * A person's account, without the password.
 *
 * @param username unique, what they log in with
 * @param displayName what people call them
 * @param agency agency they belong to
 * @param roles what they are trusted with
 * @param disabled true when they can't log in
 * @param createdAt when it was made
 * @param createdBy who made it
 */
public record Account(
        String username,
        String displayName,
        AgencyId agency,
        List<Role> roles,
        boolean disabled,
        Instant createdAt,
        String createdBy) {}
