package org.aedile.server.workbench;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * One step in the life of a version.
 *
 * @param sequence counts up over all rules
 * @param version the version
 * @param deed what was done
 * @param person who did it; {@code budget} when the platform did
 * @param at when, system time
 * @param reason why
 * @param effective from when it judges, by the clocks of the time domains that were open
 */
public record RuleChange(
        int sequence,
        int version,

        @Schema(allowableValues = {"draft", "shadow", "asked", "live", "retired", "returned"})
        String deed,

        String person,
        Instant at,
        String reason,
        Map<String, Instant> effective) {}
