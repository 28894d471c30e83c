/** How history is packed, stored and read; the way in is {@code HistoryProjection}. */
@NullMarked
package org.aedile.server.history.internal;

import org.jspecify.annotations.NullMarked;
