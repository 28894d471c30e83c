package org.aedile.server.workbench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule. Its text never changes; its state does.
 *
 * @param ruleId the rule: the id that the text's first document states
 * @param version counts up from 1
 * @param agency whose rule it is; empty for the city's, which sees everything
 * @param state what it does
 * @param title of the text's first document
 * @param level as the text states it; medium when it states none
 * @param text the YAML
 * @param examples the stories that it is told before it runs; empty when nobody wrote any
 * @param parts ids of the rules and correlations that the text holds, by which its alerts are known; the first is the rule's
 * @param budget how many alerts in 24 h it may raise before it is put back to shadow
 * @param askedBy who asked for it to become live; null when nobody does
 * @param createdAt when it was written
 * @param createdBy who wrote it
 */
public record RuleVersion(
        String ruleId,
        int version,
        String agency,
        RuleState state,
        String title,
        String level,
        String text,
        String examples,
        List<String> parts,
        int budget,
        @Nullable String askedBy,
        Instant createdAt,
        String createdBy) {
    public RuleVersion {
        parts = List.copyOf(parts);
    }
}
