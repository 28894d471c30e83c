package org.aedile.server.alert;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/**
 * One alert on a queue, a map or a list: what detection said last and what people did with it.
 *
 * @param id 32 hexadecimal digits
 * @param revision counts what detection said, from 1
 * @param status what detection says of it
 * @param state what people did with it
 * @param severity how urgent
 * @param kind family of the detector
 * @param rule rule or detector setting
 * @param ruleAuthor author of the rule; empty for our own detectors
 * @param title a few words
 * @param explanation one sentence with numbers and units, in English
 * @param saying the same for screens to put into words; empty where only the explanation has it
 * @param agency whose it is: the owner of the source
 * @param source id of the source, or the first of several
 * @param sourceName what people call the source
 * @param category kind of source
 * @param zone zone or square; may be empty
 * @param lon WGS 84 degrees
 * @param lat WGS 84 degrees
 * @param startTime when what it is about began
 * @param endTime the latest time it covers
 * @param detectedAt when it was concluded, by the domain's clock
 * @param evidence numbers behind it, when they are numbers
 * @param count observations or matches it stands for, at least 1
 */
public record AlertSummary(
        String id,
        int revision,

        @Schema(allowableValues = {"raised", "revised", "cleared", "retracted"})
        String status,

        @Schema(allowableValues = {"new", "acknowledged", "closed"})
        String state,

        @Schema(allowableValues = {"critical", "high", "medium", "low"})
        String severity,

        String kind,
        String rule,
        String ruleAuthor,
        String title,
        String explanation,
        List<Said> saying,
        String agency,
        String source,
        String sourceName,
        String category,
        String zone,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant startTime,
        Instant endTime,
        Instant detectedAt,
        @Nullable Evidence evidence,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,

        @Schema(implementation = CloseReason.class) @Nullable
        String closeReason,

        int count) {

    public AlertSummary {
        saying = List.copyOf(saying);
    }

    /** What decides who sees it. */
    public Sight.AlertTraits traits() {
        return new Sight.AlertTraits(
                AgencyId.of(agency), category, Severity.parse(severity).orElseThrow());
    }

    /** Without names of people and texts about them, for who may not see those. */
    public AlertSummary masked() {
        return told("Alert of kind " + kind, "", List.of(), source, null);
    }

    /** True when it is told without names of people and texts about them. */
    public boolean isMasked() {
        return equals(masked());
    }

    /** Without who looked after it. */
    public AlertSummary withoutHandlers() {
        return told(title, explanation, saying, sourceName, evidence);
    }

    private AlertSummary told(
            String newTitle,
            String newExplanation,
            List<Said> newSaying,
            String newSourceName,
            @Nullable Evidence newEvidence) {
        return new AlertSummary(
                id,
                revision,
                status,
                state,
                severity,
                kind,
                rule,
                ruleAuthor,
                newTitle,
                newExplanation,
                newSaying,
                agency,
                source,
                newSourceName,
                category,
                zone,
                lon,
                lat,
                startTime,
                endTime,
                detectedAt,
                newEvidence,
                null,
                acknowledgedAt,
                null,
                closedAt,
                closeReason,
                count);
    }

    /** True while the alert belongs on a queue: nobody closed it and detection stands by it. */
    public boolean isOpen() {
        return !state.equals("closed") && !status.equals("retracted");
    }

    /**
     * A value with its expectation.
     *
     * @param property what was measured
     * @param label what people call it
     * @param value what came
     * @param unit UCUM
     * @param expectedLow lower end of what is usual, when there is one
     * @param expectedHigh upper end of what is usual, when there is one
     */
    public record Evidence(
            String property,
            String label,
            double value,
            String unit,
            @Nullable Double expectedLow,
            @Nullable Double expectedHigh) {}
}
