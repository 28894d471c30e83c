package org.aedile.server.incident.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.api.PageLimit;
import org.aedile.server.gate.ShownTo;
import org.aedile.server.incident.IncidentDetail;
import org.aedile.server.incident.IncidentFilter;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.repeat.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over REST. */
@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "incidents", description = "What the agencies work on together")
class IncidentController {
    private final Incidents incidents;
    private final DomainChoice domains;
    private final ShownTo others;

    IncidentController(Incidents incidents, DomainChoice domains, ShownTo others) {
        this.incidents = incidents;
        this.domains = domains;
        this.others = others;
    }

    /**
     * Which incidents.
     *
     * @param state any of open, closed; several separated by commas
     * @param q words that begin words of the incident
     * @param shownTo id of another agency: those on which the caller's own agency works, as that agency sees them now
     */
    record IncidentQuery(
            @Nullable String domain,
            @Nullable Set<String> state,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable String shownTo) {
        IncidentFilter filter(DomainChoice domains) {
            return new IncidentFilter(
                    domains.idOf(domain), state == null ? Set.of() : state, q == null ? "" : q, PageLimit.of(limit));
        }
    }

    @GetMapping
    @Operation(operationId = "listIncidents", summary = "The incidents that you may see, the newest first")
    List<IncidentSummary> list(@ParameterObject IncidentQuery query, @AuthenticationPrincipal Caller caller) {
        IncidentFilter filter = query.filter(domains);
        String shownTo = query.shownTo();
        return shownTo == null
                ? incidents.list(filter, caller)
                : incidents.listShownTo(others.sightOf(shownTo, caller), filter, caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "openIncident",
            summary = "Open an incident; that of another system is opened once and brought up to date after that")
    IncidentSummary open(@Valid @RequestBody IncidentForms.OpenForm form, @AuthenticationPrincipal Caller caller) {
        return incidents.open(form.incident(domains.idOf(form.domain())), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getIncident", summary = "One incident, with its parts, tasks and timeline")
    IncidentDetail detail(
            @PathVariable String id,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        return incidents.requireDetail(id, purpose, caller);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "editIncident",
            summary = "Change fields; what somebody else changed meanwhile is a conflict that says what stands there")
    IncidentSummary edit(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.EditForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.edit(id, form.edits(), caller);
    }

    @PostMapping("/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "writeEntry", summary = "Write on the timeline; once for each key")
    TimelineEntry write(
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody IncidentForms.EntryForm form,
            @AuthenticationPrincipal Caller caller) {
        Supplier<Instant> now =
                () -> domains.clockOf(incidents.require(id, caller).domain()).instant();
        Optional<String> sent = IdempotencyKey.ofHeader(key).map(known -> known.idFor(caller));
        return incidents.write(id, form.entry(now, sent), caller);
    }

    @PostMapping("/{id}/alerts")
    @Operation(operationId = "joinAlerts", summary = "Add alerts to the incident")
    IncidentSummary join(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.AlertsForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.join(id, form.alerts(), caller);
    }

    @PostMapping("/{id}/alerts/{alert}/release")
    @Operation(operationId = "releaseAlert", summary = "Take an alert out of the incident")
    IncidentSummary release(
            @PathVariable String id,
            @PathVariable String alert,
            @Valid @RequestBody IncidentForms.ReasonForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.release(id, alert, form.reason(), caller);
    }

    @PostMapping("/{id}/parts")
    @Operation(operationId = "askAgency", summary = "Ask an agency to take part; it sees the incident from then on")
    IncidentSummary ask(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.AskForm form,
            @AuthenticationPrincipal Caller caller) {
        String request = form.request();
        return incidents.ask(id, AgencyId.of(form.agency()), request == null ? "" : request, caller);
    }

    @PutMapping("/{id}/parts/own")
    @Operation(operationId = "setPart", summary = "Say how far your agency is with its part")
    IncidentSummary setPart(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.PartForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.setPart(id, form.state(), caller);
    }

    @PutMapping("/{id}/commander")
    @Operation(operationId = "setCommander", summary = "Say who leads the incident")
    IncidentSummary command(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.CommanderForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.command(id, form.username(), caller);
    }

    @PostMapping("/{id}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addTask", summary = "Add something that an agency with a part shall do")
    Task addTask(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.TaskForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.addTask(id, form.task(caller.agency()), caller);
    }

    @PatchMapping("/{id}/tasks/{task}")
    @Operation(operationId = "changeTask", summary = "Say how far a task of your agency is, or who does it")
    Task changeTask(
            @PathVariable String id,
            @PathVariable String task,
            @Valid @RequestBody IncidentForms.TaskChangeForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.changeTask(id, task, form.change(), caller);
    }

    @PostMapping("/{id}/close")
    @Operation(operationId = "closeIncident", summary = "Close it with all its parts, as a supervisor or its commander")
    IncidentSummary close(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.ReasonForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.close(id, form.reason(), caller);
    }

    @PostMapping("/{id}/reopen")
    @Operation(operationId = "reopenIncident", summary = "Open it again, with your agency at work")
    IncidentSummary reopen(
            @PathVariable String id,
            @Valid @RequestBody IncidentForms.ReasonForm form,
            @AuthenticationPrincipal Caller caller) {
        return incidents.reopen(id, form.reason(), caller);
    }
}
