package org.aedile.server.alert.internal;

import java.io.Writer;
import java.util.List;
import org.aedile.server.alert.AlertSummary;

/** The table of alerts that is exported: one row an alert, times in UTC. */
final class AlertCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "severity",
            "status",
            "state",
            "title",
            "explanation",
            "source",
            "source_name",
            "category",
            "zone",
            "longitude",
            "latitude",
            "start_time",
            "end_time",
            "detected_at",
            "property",
            "value",
            "unit",
            "expected_low",
            "expected_high",
            "kind",
            "rule",
            "rule_author",
            "acknowledged_by",
            "acknowledged_at",
            "closed_by",
            "closed_at",
            "close_reason",
            "count");

    private final Csv csv;

    AlertCsv(Writer out) {
        csv = new Csv(out);
    }

    void writeHead() {
        COLUMNS.forEach(csv::text);
        csv.endRow();
    }

    void write(AlertSummary alert) {
        csv.text(alert.id()).text(alert.severity()).text(alert.status()).text(alert.state());
        csv.text(alert.title()).text(alert.explanation()).text(alert.source()).text(alert.sourceName());
        csv.text(alert.category()).text(alert.zone()).number(alert.lon()).number(alert.lat());
        csv.text(alert.startTime()).text(alert.endTime()).text(alert.detectedAt());
        writeEvidence(alert);
        csv.text(alert.kind()).text(alert.rule()).text(alert.ruleAuthor());
        csv.text(alert.acknowledgedBy()).text(alert.acknowledgedAt());
        csv.text(alert.closedBy()).text(alert.closedAt()).text(alert.closeReason());
        csv.number(alert.count());
        csv.endRow();
    }

    private void writeEvidence(AlertSummary alert) {
        AlertSummary.Evidence evidence = alert.evidence();
        if (evidence == null) {
            csv.text("").text("").text("").text("").text("");
            return;
        }
        csv.text(evidence.property()).number(evidence.value()).text(evidence.unit());
        csv.number(evidence.expectedLow()).number(evidence.expectedHigh());
    }
}
