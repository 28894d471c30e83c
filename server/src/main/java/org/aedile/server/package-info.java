/**
 * The control room's server: a modular monolith by features. {@link org.aedile.server.AedileServer} starts it, the command
 * line in {@code cli} starts that. A feature's root package is its API, {@code internal} is nobody else's.
 */
@NullMarked
package org.aedile.server;

import org.jspecify.annotations.NullMarked;
