package org.aedile.server.triage.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.triage.Load;
import org.aedile.server.triage.LoadReading;
import org.aedile.server.triage.Shelf;
import org.aedile.server.triage.Shelves;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shelves and the alarm load over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "room", description = "What is kept off your agency's queue, and how much comes to its desks")
class RoomController {
    private static final Duration SHOWN = Duration.ofHours(8);

    private final Shelves shelves;
    private final Load load;
    private final DomainChoice domains;

    RoomController(Shelves shelves, Load load, DomainChoice domains) {
        this.shelves = shelves;
        this.load = load;
        this.domains = domains;
    }

    /**
     * @param rule absent for all that is said about the source
     * @param minutes for how long
     * @param critical true to keep critical ones off too, as a supervisor
     */
    record ShelfForm(
            @NotBlank String source,
            @Nullable String rule,
            @NotBlank String reason,
            int minutes,
            @Nullable Boolean critical) {
        Shelves.Wish wish() {
            return new Shelves.Wish(
                    source,
                    rule == null ? "" : rule,
                    reason,
                    Duration.ofMinutes(minutes),
                    Boolean.TRUE.equals(critical));
        }
    }

    /**
     * @param shelves those that are on, and those that ended within a day, newest first
     * @param proposals what chatters
     */
    record ShelfList(List<Shelf> shelves, List<Shelves.Proposal> proposals) {}

    /**
     * @param now the room first, then its desks
     * @param windows ten minutes each, of the last eight hours, oldest first
     */
    record LoadView(List<LoadReading> now, List<Load.Window> windows) {}

    @GetMapping("/shelves")
    @Operation(operationId = "listShelves", summary = "What is kept off your queue, and what chatters")
    ShelfList list(@RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        String timeDomain = domains.idOf(domain);
        return new ShelfList(shelves.list(timeDomain, caller), shelves.proposals(timeDomain, caller));
    }

    @PostMapping("/shelves")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "shelve", summary = "Keep alerts of a source off your queue for a while")
    Shelf shelve(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody ShelfForm form,
            @AuthenticationPrincipal Caller caller) {
        return shelves.shelve(domains.idOf(domain), form.wish(), caller);
    }

    @PostMapping("/shelves/{id}/end")
    @Operation(operationId = "endShelf", summary = "End it now; its open alerts come to the queue")
    Shelf end(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @AuthenticationPrincipal Caller caller) {
        return shelves.end(domains.idOf(domain), id, caller);
    }

    /** @param upTo the most urgent alerts that it keeps off from now on */
    record WidenForm(
            @Schema(allowableValues = {"low", "medium", "high", "critical"}) @NotBlank
            String upTo) {}

    @PostMapping("/shelves/{id}/widen")
    @Operation(
            operationId = "widenShelf",
            summary = "Let a shelf that verdicts began keep off more urgent alerts too, as a supervisor")
    Shelf widen(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody WidenForm form,
            @AuthenticationPrincipal Caller caller) {
        return shelves.widen(domains.idOf(domain), id, Severity.require(form.upTo()), caller);
    }

    @GetMapping("/load")
    @Operation(operationId = "getLoad", summary = "How much comes to your room and its desks, and what helps")
    LoadView load(@RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        String timeDomain = domains.idOf(domain);
        Instant from = domains.clockOf(timeDomain).instant().minus(SHOWN);
        return new LoadView(load.now(timeDomain, caller), load.since(timeDomain, from, caller));
    }
}
