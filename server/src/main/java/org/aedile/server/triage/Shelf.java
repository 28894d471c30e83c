package org.aedile.server.triage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.aedile.kernel.Severity;
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
 * @param upTo the most urgent that it keeps off; null when {@code critical} says it
 * @param verdicts by how many verdicts the platform began it; 0 when a person did
 * @param by who said so; empty for the platform
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

        @Schema(allowableValues = {"low", "medium", "high", "critical"}) @Nullable
        String upTo,

        int verdicts,
        String by,
        Instant begins,
        Instant ends,
        @Nullable String endedBy,
        int count) {
    /** True when it keeps alerts off that are so urgent. */
    public boolean reaches(Severity severity) {
        return upTo == null
                ? critical || severity != Severity.CRITICAL
                : severity.compareTo(Severity.require(upTo)) <= 0;
    }

    /** True when the platform began it, by what people said of such alerts. */
    public boolean begunByVerdicts() {
        return verdicts > 0;
    }

    /** The same, ended at that time by somebody. */
    public Shelf ended(Instant at, String person) {
        return new Shelf(id, agency, source, rule, reason, critical, upTo, verdicts, by, begins, at, person, count);
    }

    /** The same, keeping off what is as urgent as that. */
    public Shelf upTo(Severity severity) {
        return new Shelf(
                id,
                agency,
                source,
                rule,
                reason,
                critical,
                severity.word(),
                verdicts,
                by,
                begins,
                ends,
                endedBy,
                count);
    }

    /** True while it keeps alerts off the queue. */
    public boolean isOn(Instant now) {
        return endedBy == null && now.isBefore(ends);
    }
}
