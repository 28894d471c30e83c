package org.aedile.job.control;

import java.util.Map;

/**
 * From when a version judges. Each time domain that was open when it was published has a time of its own, because each has
 * a clock of its own; a domain that is opened later judges with it from its beginning.
 *
 * @param everywhereElse receipt time in milliseconds since 1970, domain clock
 * @param byDomain the same, by time domain
 */
public record EffectiveFrom(long everywhereElse, Map<String, Long> byDomain) {
    /** For every time of every domain. */
    public static final EffectiveFrom ALWAYS = new EffectiveFrom(ControlRecord.ALWAYS, Map.of());

    public EffectiveFrom {
        byDomain = Map.copyOf(byDomain);
    }

    /** The time for that domain. */
    public long in(String timeDomain) {
        return byDomain.getOrDefault(timeDomain, everywhereElse);
    }
}
