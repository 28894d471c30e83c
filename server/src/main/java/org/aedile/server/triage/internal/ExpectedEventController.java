package org.aedile.server.triage.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.triage.ExpectedEvent;
import org.aedile.server.triage.ExpectedEvents;
import org.aedile.server.triage.ExpectedPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Expected events over REST. */
@RestController
@RequestMapping("/api/v1/expected-events")
@Tag(
        name = "expected events",
        description = "What your agency expects, so that learned detectors raise it less urgently")
class ExpectedEventController {
    private final ExpectedEvents events;
    private final DomainChoice domains;

    ExpectedEventController(ExpectedEvents events, DomainChoice domains) {
        this.events = events;
        this.domains = domains;
    }

    /**
     * @param name 1 to 100 characters
     * @param place one of a zone, a circle and an outline
     * @param categories kinds of source; all when absent
     * @param begins by the domain's clock
     * @param ends at most 30 days later
     */
    record ExpectedEventForm(
            @NotBlank String name,
            @NotNull @Valid ExpectedPlace place,
            @Nullable List<String> categories,
            @NotNull Instant begins,
            @NotNull Instant ends) {
        ExpectedEvents.Wish wish() {
            return new ExpectedEvents.Wish(name, place, categories == null ? List.of() : categories, begins, ends);
        }
    }

    @GetMapping
    @Operation(
            operationId = "listExpectedEvents",
            summary = "What your agency expects, and what it expected within 30 days")
    List<ExpectedEvent> list(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return events.list(domains.idOf(domain), caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "tellExpectedEvent", summary = "Tell of an event in advance")
    ExpectedEvent tell(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody ExpectedEventForm form,
            @AuthenticationPrincipal Caller caller) {
        return events.tell(domains.idOf(domain), form.wish(), caller);
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeExpectedEvent", summary = "Tell of it anew")
    ExpectedEvent change(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody ExpectedEventForm form,
            @AuthenticationPrincipal Caller caller) {
        return events.change(domains.idOf(domain), id, form.wish(), caller);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(
            operationId = "withdrawExpectedEvent",
            summary = "Take it back; what it marked is as urgent again as detection said")
    ExpectedEvent withdraw(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @AuthenticationPrincipal Caller caller) {
        return events.withdraw(domains.idOf(domain), id, caller);
    }
}
