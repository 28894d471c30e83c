/**
 * Who may do what: people with sessions, machines with tokens, their roles, and the rules in front of every endpoint.
 * Start at {@link org.aedile.server.access.Accounts}; the signed-in caller is a {@link
 * org.aedile.server.access.Caller}. Depends on no other feature.
 */
@NullMarked
package org.aedile.server.access;

import org.jspecify.annotations.NullMarked;
