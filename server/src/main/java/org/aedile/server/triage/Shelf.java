package org.aedile.server.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source whose alerts are kept off the queue for a while, because it chatters or is known to be wrong (shelving, ISA-18.2
 * clause 11). Its alerts stay alerts: on the map, in the list, in the log.
 *
 * @param id 32 hexadecimal digits
 * @param agency whose queue it keeps them off
 * @param source source id
 * @param rule rule or detector setting; empty for all that is said about the source
 * @param reason why
 * @param critical true when critical ones are kept off too, which only a supervisor may say
 * @param by who said so
 * @param begins when, by the domain's clock
 * @param ends when it ends by itself, or ended
 * @param endedBy who ended it early; null for nobody
 * @param count alerts that it has kept off
 */
public record Shelf(
        String id,
        String agency,
        String source,
        String rule,
        String reason,
        boolean critical,
        String by,
        Instant begins,
        Instant ends,
        @Nullable String endedBy,
        int count) {
    /** True while it keeps alerts off the queue. */
    public boolean isOn(Instant now) {
        return endedBy == null && now.isBefore(ends);
    }
}
