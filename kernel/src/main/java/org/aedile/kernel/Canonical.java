package org.aedile.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One object for equal values, so that what 100,000 sources have in common (units, purposes, log sources) is kept once. For
 * immutable values that repeat; beyond {@value #MOST} different ones it begins anew. Thread-safe.
 */
public final class Canonical {
    private static final int MOST = 50_000;
    private static final Map<Object, Object> KNOWN = new ConcurrentHashMap<>();

    private Canonical() {}

    /** A value that equals this one, the same object for all who ask. */
    @SuppressWarnings("unchecked") // what is found equals the value and is of its class
    public static <T> T of(T value) {
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        Object known = KNOWN.putIfAbsent(value, value);
        return known == null || known.getClass() != value.getClass() ? value : (T) known;
    }
}
