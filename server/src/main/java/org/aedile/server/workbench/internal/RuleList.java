package org.aedile.server.workbench.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.aedile.detection.Refused;
import org.jspecify.annotations.Nullable;

/**
 * All rules at a glance.
 *
 * @param loaded what runs, live and in shadow
 * @param drafts what is written in the workbench and runs nowhere
 * @param refused what can't run, with the reason
 */
record RuleList(List<RuleRow> loaded, List<RuleRow> drafts, List<Refused> refused) {
    /**
     * One rule or correlation.
     *
     * @param id its id
     * @param title a few words
     * @param level how urgent
     * @param author by the rule's own words
     * @param status Sigma's status of it
     * @param logsource which events it reads
     * @param kind {@code sigma} or {@code correlation}
     * @param state what it does
     * @param agency whose it is; empty for the city's
     * @param rule the rule of the workbench that it is part of; empty when it comes from a folder or was handed in
     * @param version of that rule; 0 for those of folders
     * @param waiting true when somebody asked for a version to become live
     * @param budget alerts in 24 h before it is put back to shadow; null for those of folders, which have none
     * @param figures what it did lately and what it costs
     */
    record RuleRow(
            String id,
            String title,
            String level,
            String author,
            String status,
            String logsource,
            String kind,

            @Schema(allowableValues = {"draft", "shadow", "live", "retired"})
            String state,

            String agency,
            String rule,
            int version,
            boolean waiting,
            @Nullable Integer budget,
            RuleFigures figures) {}
}
