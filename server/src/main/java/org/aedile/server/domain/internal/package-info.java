/**
 * How domains are opened, kept over a restart and closed: {@link org.aedile.server.domain.internal.PostgresTimeDomains}.
 * Nobody else's.
 */
@NullMarked
package org.aedile.server.domain.internal;

import org.jspecify.annotations.NullMarked;
