package org.aedile.server.alert.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.AlertDetail;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.alert.Alerts.Deed;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.api.Cursor;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.ShownTo;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.PersonalReads;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final ShownTo others;
    private final PersonalAlerts personal;

    AlertController(Alerts alerts, DomainChoice domains, Gate gate, ShownTo others, PersonalAlerts personal) {
        this.others = others;
        this.personal = personal;
        this.alerts = alerts;
        this.domains = domains;
        this.gate = gate;
    }

    /**
     * @param severity any of critical, high, medium, low; several separated by commas
     * @param state any of new, acknowledged, closed; several separated by commas
     * @param agency whose alerts
     * @param shownTo id of another agency: the alerts of the caller's own agency, as that agency sees them now
     * @param q words that begin words of the alert
     */
    record Filter(
            @Nullable String domain,
            @Nullable Set<String> severity,
            @Nullable Set<String> state,
            @Nullable String agency,
            @Nullable String shownTo,
            @Nullable String category,
            @Nullable String source,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * What somebody says.
     *
     * @param marking who may read it; when absent, the agency of whoever says it
     * @param group name of the group that a note for a group is for
     */
    record Note(
            @Nullable @Size(max = 2000) String note,
            @Nullable Marking marking,
            @Nullable String group) {}

    /** @param reason why, for the second person */
    record Unmasking(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Whether an export has names and texts of people, which takes two people.
     *
     * @param people true to have them
     * @param reason why, for the second person
     */
    record People(
            @Nullable Boolean people,
            @Nullable @Size(max = 500) String reason) {
        boolean wanted() {
            return Boolean.TRUE.equals(people);
        }
    }

    record Verdict(
            CloseReason reason,
            @Nullable @Size(max = 2000) String note,
            @Nullable Marking marking,
            @Nullable String group) {
        Note said() {
            return new Note(note, marking, group);
        }
    }

    @GetMapping("/alerts")
    @Operation(operationId = "listAlerts", summary = "Alerts, newest detection first")
    Page<AlertSummary> list(
            @ParameterObject Filter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = PageLimit.of(limit);
        Cursor after = cursor == null ? null : Cursor.decode(cursor);
        List<AlertSummary> found = alerts.list(read(filter, caller), after, size + 1);
        found.forEach(alert -> note(alert, filter, caller));
        return Page.of(found, size, last -> new Cursor(last.detectedAt(), last.id()).encode());
    }

    @GetMapping(path = "/alerts.csv", produces = "text/csv")
    @Operation(
            operationId = "exportAlerts",
            summary =
                    "The same alerts as a table, RFC 4180; without names and texts of people unless two people say so")
    void export(
            @ParameterObject Filter filter,
            @Valid @ParameterObject People people,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        AlertFilter wanted = read(filter, caller);
        if (people.wanted()) {
            personal.requireExport(wanted, new PersonalAlerts.Asked(purpose, orEmpty(people.reason())), caller);
        }
        response.setContentType(
                MediaType.parseMediaType("text/csv;charset=UTF-8").toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"alerts.csv\"");
        try (Writer out = response.getWriter()) {
            AlertCsv csv = new AlertCsv(out);
            csv.writeHead();
            alerts.stream(wanted, people.wanted(), alert -> {
                note(alert, filter, caller);
                csv.write(alert);
            });
        }
    }

    @GetMapping("/alerts/{id}")
    @Operation(operationId = "getAlert", summary = "One alert with its observations and its history")
    AlertDetail detail(
            @PathVariable String id,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        return personal.detail(id, purpose, caller);
    }

    @PostMapping("/alerts/{id}/unmask")
    @Operation(operationId = "unmaskAlert", summary = "See it once as its owner does; takes two people")
    AlertDetail unmask(
            @PathVariable String id,
            @Valid @RequestBody Unmasking why,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        return personal.unmask(id, new PersonalAlerts.Asked(purpose, why.reason()), caller);
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
        return alerts.close(id, verdict.reason(), deed(verdict.said(), caller));
    }

    @PostMapping("/alerts/{id}/reopen")
    @Operation(operationId = "reopenAlert", summary = "Make it new again")
    AlertSummary reopen(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Note note,
            @AuthenticationPrincipal Caller caller) {
        return alerts.reopen(id, deed(note, caller));
    }

    @PostMapping("/alerts/{id}/comment")
    @Operation(operationId = "commentOnAlert", summary = "Say something about it, for those whom its marking names")
    AlertSummary comment(
            @PathVariable String id, @Valid @RequestBody Note note, @AuthenticationPrincipal Caller caller) {
        return alerts.comment(id, deed(note, caller));
    }

    /** What is masked because another agency sees it so hides nothing from the caller. */
    private void note(AlertSummary alert, Filter filter, Caller caller) {
        if (filter.shownTo() == null) {
            personal.note(alert, caller);
        }
    }

    private AlertFilter read(Filter filter, Caller caller) {
        String shownTo = filter.shownTo();
        return new AlertFilter(
                shownTo == null ? gate.sightOf(caller) : others.sightOf(shownTo, caller),
                domains.idOf(filter.domain()),
                severities(filter.severity()),
                filter.state() == null ? Set.of() : filter.state(),
                shownTo == null ? orEmpty(filter.agency()) : caller.agency().value(),
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
        return words.stream().map(Severity::require).collect(java.util.stream.Collectors.toSet());
    }

    private Deed deed(@Nullable Note note, Caller caller) {
        Sight sight = gate.sightOf(caller);
        String text = note == null || orEmpty(note.note()).isBlank() ? null : note.note();
        return new Deed(
                caller.username(),
                sight,
                note == null || text == null ? null : MarkedNote.of(text, note.marking(), note.group(), sight));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
