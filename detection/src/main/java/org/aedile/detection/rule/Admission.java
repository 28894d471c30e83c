package org.aedile.detection.rule;

import org.aedile.kernel.LogSource;

/** Which rules read the events of a log source. */
final class Admission {
    private static final String ANY_REGISTRY = "registry_event";

    private final long[] bits;
    private final boolean keywords;

    Admission(long[] bits, boolean keywords) {
        this.bits = bits;
        this.keywords = keywords;
    }

    boolean includes(int rule) {
        return (bits[rule >>> 6] & 1L << rule) != 0;
    }

    /** True when one of them searches every field. */
    boolean keywords() {
        return keywords;
    }

    /**
     * A rule is excluded only by a different stated value. Sigma's {@code registry_event} stands for all the categories of
     * registry events.
     */
    static boolean admits(LogSource rule, LogSource event) {
        boolean registry =
                rule.category().equals(ANY_REGISTRY) && event.category().startsWith("registry_");
        return (registry ? LogSource.of(rule.product(), event.category(), rule.service()) : rule).admits(event);
    }
}
