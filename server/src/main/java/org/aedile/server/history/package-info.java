/**
 * What sources said, for charts and search: packed blocks per source and five minutes in PostgreSQL, written from the log
 * with the offsets in the same transaction, and the newest minutes from memory. Start at {@link
 * org.aedile.server.history.History}. There is no row per observation.
 */
@NullMarked
package org.aedile.server.history;

import org.jspecify.annotations.NullMarked;
