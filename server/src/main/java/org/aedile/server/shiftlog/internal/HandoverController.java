package org.aedile.server.shiftlog.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.repeat.IdempotencyKey;
import org.aedile.server.shiftlog.HandoverPart.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The change of a shift over REST. */
@RestController
@RequestMapping("/api/v1/shift-log/handovers")
@Tag(name = "shift log", description = "What a shift writes down that is no incident, and how it hands over")
class HandoverController {
    private static final int SHOWN = 20;

    private final HandoverDesk desk;
    private final DomainChoice domains;

    HandoverController(HandoverDesk desk, DomainChoice domains) {
        this.desk = desk;
        this.domains = domains;
    }

    /** @param note what is to be said besides what is open */
    record HandoverForm(
            @Nullable String domain,
            @Nullable @Size(max = 4000) String note) {}

    @GetMapping
    @Operation(operationId = "listHandovers", summary = "The newest handovers of your agency")
    List<Handover> list(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return desk.list(domains.idOf(domain), SHOWN, caller);
    }

    @GetMapping("/draft")
    @Operation(operationId = "draftHandover", summary = "What would be handed over now")
    List<Section> draft(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return desk.draft(domains.idOf(domain), caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "handOver", summary = "Hand over to the next shift what is open")
    Handover write(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody HandoverForm form,
            @AuthenticationPrincipal Caller caller) {
        String id =
                IdempotencyKey.ofHeader(key).map(known -> known.idFor(caller)).orElseGet(HandoverDesk::newId);
        String note = form.note() == null ? "" : form.note().strip();
        return desk.write(id, domains.idOf(form.domain()), note, caller);
    }

    @PostMapping("/{id}/confirm")
    @Operation(operationId = "confirmHandover", summary = "Confirm that the next shift read it")
    Handover confirm(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return desk.confirm(id, caller);
    }
}
