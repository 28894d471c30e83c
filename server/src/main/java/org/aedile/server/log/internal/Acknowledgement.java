package org.aedile.server.log.internal;

import org.jspecify.annotations.Nullable;

/** Who waits for a record. */
@FunctionalInterface
interface Acknowledgement {
    /** @param failure null when the record is durable */
    void complete(@Nullable Throwable failure);
}
