package org.aedile.server.privacy.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.internal.Holds.Hold;
import org.aedile.server.source.SeenSources;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Retention, erasure and legal holds over REST, for the privacy officer. */
@RestController
@RequestMapping("/api/v1/privacy")
@Tag(name = "privacy", description = "The end of data, and what stops it")
class PrivacyController {
    private final Holds holds;
    private final Removals removals;
    private final SeenSources sources;
    private final InstantSource clock;
    private final FourEyes fourEyes;

    PrivacyController(Holds holds, Removals removals, SeenSources sources, InstantSource clock, FourEyes fourEyes) {
        this.sources = sources;
        this.holds = holds;
        this.removals = removals;
        this.clock = clock;
        this.fourEyes = fourEyes;
    }

    /** @param reason why: a case number, a court's order, a person's request */
    record SourceRequest(
            @NotBlank String source,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param removed how many records, by kind of store */
    record Removed(Map<String, Long> removed) {}

    @GetMapping("/holds")
    @Operation(operationId = "listHolds", summary = "Legal holds on your agency's sources, lifted ones included")
    List<Hold> list(@AuthenticationPrincipal Caller caller) {
        return holds.list(Sight.ownOf(caller));
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "placeHold", summary = "Stop retention and erasure of a source")
    Hold place(@Valid @RequestBody SourceRequest request, @AuthenticationPrincipal Caller caller) {
        sources.requireOwn(request.source(), caller);
        return holds.place(request.source(), request.reason(), caller.username());
    }

    @DeleteMapping("/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "liftHold", summary = "Let retention go on; takes two people")
    void lift(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            @AuthenticationPrincipal Caller caller) {
        Hold hold = holds.requireStanding(id, caller);
        String content = "hold on source %s: %s".formatted(hold.source(), hold.reason());
        fourEyes.require(new Act(Act.Kind.LIFT_HOLD, id, content, reason), caller);
        holds.lift(id, caller.username());
    }

    @PostMapping("/erasures")
    @Operation(operationId = "eraseSource", summary = "Erase all that a source said; takes two people")
    Removed erase(@Valid @RequestBody SourceRequest request, @AuthenticationPrincipal Caller caller) {
        sources.requireOwn(request.source(), caller);
        removals.requireErasable(request.source());
        Act act = new Act(Act.Kind.ERASE_SOURCE, request.source(), request.reason(), request.reason());
        fourEyes.require(act, caller);
        return new Removed(removals.erase(request.source(), request.reason(), caller.username()));
    }

    @PostMapping("/retention")
    @Operation(operationId = "runRetention", summary = "End now what is past its retention of your agency's")
    Removed runRetention(@AuthenticationPrincipal Caller caller) {
        Optional<AgencyId> agency = caller.isLocal() ? Optional.empty() : Optional.of(caller.agency());
        return new Removed(removals.removeExpired(new Due(clock.instant(), agency), caller.username()));
    }
}
