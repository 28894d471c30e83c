package org.aedile.server.transparency.internal;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.springframework.stereotype.Component;

/** Nobody asks more often than a page needs: so many times in a minute from one address. Thread-safe. */
@Component
class VisitorRate {
    static final int MOST_A_MINUTE = 60;

    private static final int ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private long minute;

    VisitorRate(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws AedileException {@code OVERLOADED} */
    synchronized void require(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute || asked.size() >= ADDRESSES) {
            asked.clear();
            minute = now;
        }
        if (asked.merge(address, 1, Integer::sum) > MOST_A_MINUTE) {
            throw new AedileException(
                    ErrorCode.OVERLOADED,
                    "more than %d requests in a minute from %s".formatted(MOST_A_MINUTE, address),
                    "the report changes once a minute at most");
        }
    }
}
