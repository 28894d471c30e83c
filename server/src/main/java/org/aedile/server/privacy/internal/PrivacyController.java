package org.aedile.server.privacy.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aedile.server.privacy.internal.Holds.Hold;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Retention, erasure and legal holds over REST, for the privacy officer. */
@RestController
@RequestMapping("/api/v1/privacy")
@Tag(name = "privacy", description = "The end of data, and what stops it")
class PrivacyController {
    private final Holds holds;
    private final Removals removals;
    private final InstantSource clock;

    PrivacyController(Holds holds, Removals removals, InstantSource clock) {
        this.holds = holds;
        this.removals = removals;
        this.clock = clock;
    }

    /** @param reason why: a case number, a court's order, a person's request */
    record SourceRequest(
            @NotBlank String source,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param removed how many records, by kind of store */
    record Removed(Map<String, Long> removed) {}

    @GetMapping("/holds")
    @Operation(operationId = "listHolds", summary = "Legal holds, lifted ones included")
    List<Hold> list() {
        return holds.list();
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "placeHold", summary = "Stop retention and erasure of a source")
    Hold place(@Valid @RequestBody SourceRequest request, Principal person) {
        return holds.place(request.source(), request.reason(), person.getName());
    }

    @DeleteMapping("/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftHold", summary = "Let retention go on")
    void lift(@PathVariable String id, Principal person) {
        holds.lift(id, person.getName());
    }

    @PostMapping("/erasures")
    @Operation(operationId = "eraseSource", summary = "Erase all that a source said")
    Removed erase(@Valid @RequestBody SourceRequest request, Principal person) {
        return new Removed(removals.erase(request.source(), request.reason(), person.getName()));
    }

    @PostMapping("/retention")
    @Operation(operationId = "runRetention", summary = "End now what is past its retention")
    Removed runRetention(Principal person) {
        return new Removed(removals.removeExpired(clock.instant(), person.getName()));
    }
}
