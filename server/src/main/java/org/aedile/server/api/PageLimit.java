package org.aedile.server.api;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** How many items a page has: 100 unless the caller wants 1 to 1,000. */
public final class PageLimit {
    private static final int DEFAULT = 100;
    private static final int MAX = 1000;

    private PageLimit() {}

    /**
     * @throws AedileException {@code INVALID_VALUE} outside of 1 to 1,000
     */
    public static int of(@Nullable Integer requested) {
        if (requested == null) {
            return DEFAULT;
        }
        if (requested < 1 || requested > MAX) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "limit " + requested + " is outside 1 to " + MAX, "ask for several pages");
        }
        return requested;
    }
}
