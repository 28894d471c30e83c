package org.aedile.server.alert.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.AlertDetail;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.alert.Alerts.Deed;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.api.Cursor;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
import org.aedile.server.gate.Gate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "alerts", description = "What was concluded from observations, and what people did with it")
class AlertController {
    private final Alerts alerts;
    private final DomainChoice domains;
    private final Gate gate;

    AlertController(Alerts alerts, DomainChoice domains, Gate gate) {
        this.alerts = alerts;
        this.domains = domains;
        this.gate = gate;
    }

    /**
     * @param severity any of critical, high, medium, low; several separated by commas
     * @param state any of new, acknowledged, closed; several separated by commas
     * @param q words that begin words of the alert
     */
    record Filter(
            @Nullable String domain,
            @Nullable Set<String> severity,
            @Nullable Set<String> state,
            @Nullable String category,
            @Nullable String source,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record Note(@Nullable @Size(max = 2000) String note) {}

    record Verdict(
            CloseReason reason, @Nullable @Size(max = 2000) String note) {}

    @GetMapping("/alerts")
    @Operation(operationId = "listAlerts", summary = "Alerts, newest detection first")
    Page<AlertSummary> list(
            @ParameterObject Filter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = PageLimit.of(limit);
        Cursor after = cursor == null ? null : Cursor.decode(cursor);
        return Page.of(
                alerts.list(read(filter, caller), after, size + 1),
                size,
                last -> new Cursor(last.detectedAt(), last.id()).encode());
    }

    @GetMapping(path = "/alerts.csv", produces = "text/csv")
    @Operation(operationId = "exportAlerts", summary = "The same alerts as a table, RFC 4180")
    void export(@ParameterObject Filter filter, @AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        AlertFilter wanted = read(filter, caller);
        response.setContentType(
                MediaType.parseMediaType("text/csv;charset=UTF-8").toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"alerts.csv\"");
        try (Writer out = response.getWriter()) {
            AlertCsv csv = new AlertCsv(out);
            csv.writeHead();
            alerts.stream(wanted, csv::write);
        }
    }

    @GetMapping("/alerts/{id}")
    @Operation(operationId = "getAlert", summary = "One alert with its observations and its history")
    AlertDetail detail(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return alerts.requireDetail(id, gate.sightOf(caller));
    }

    @PostMapping("/alerts/{id}/acknowledge")
    @Operation(operationId = "acknowledgeAlert", summary = "Say that you look after it")
    AlertSummary acknowledge(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Note note,
            @AuthenticationPrincipal Caller caller) {
        return alerts.acknowledge(id, deed(note, caller));
    }

    @PostMapping("/alerts/{id}/close")
    @Operation(operationId = "closeAlert", summary = "End it with a verdict")
    AlertSummary close(
            @PathVariable String id, @Valid @RequestBody Verdict verdict, @AuthenticationPrincipal Caller caller) {
        return alerts.close(id, verdict.reason(), new Deed(caller.username(), gate.sightOf(caller), verdict.note()));
    }

    @PostMapping("/alerts/{id}/reopen")
    @Operation(operationId = "reopenAlert", summary = "Make it new again")
    AlertSummary reopen(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Note note,
            @AuthenticationPrincipal Caller caller) {
        return alerts.reopen(id, deed(note, caller));
    }

    private AlertFilter read(Filter filter, Caller caller) {
        return new AlertFilter(
                gate.sightOf(caller),
                domains.idOf(filter.domain()),
                severities(filter.severity()),
                filter.state() == null ? Set.of() : filter.state(),
                orEmpty(filter.category()),
                orEmpty(filter.source()),
                orEmpty(filter.q()),
                filter.from(),
                filter.to());
    }

    private static Set<Severity> severities(@Nullable Set<String> words) {
        if (words == null) {
            return Set.of();
        }
        return words.stream()
                .map(word -> Severity.parse(word)
                        .orElseThrow(() -> new AedileException(
                                ErrorCode.INVALID_VALUE,
                                "severity '" + word + "' is not one of critical, high, medium, low")))
                .collect(java.util.stream.Collectors.toSet());
    }

    private Deed deed(@Nullable Note note, Caller caller) {
        return new Deed(caller.username(), gate.sightOf(caller), note == null ? null : note.note());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
