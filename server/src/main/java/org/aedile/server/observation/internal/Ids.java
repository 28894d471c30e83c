package org.aedile.server.observation.internal;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids for observations that have none: a prefix of this process and a count, short because they travel a lot. */
final class Ids {
    private final String prefix;
    private final AtomicLong next = new AtomicLong();

    Ids() {
        prefix = Long.toString(new SecureRandom().nextLong() >>> 16, 36) + '-';
    }

    String next() {
        return prefix + Long.toString(next.getAndIncrement(), 36);
    }
}
