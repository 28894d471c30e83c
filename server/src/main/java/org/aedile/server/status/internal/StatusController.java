package org.aedile.server.status.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.gate.Gate;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The status over REST. */
@RestController
@Tag(name = "status", description = "How the platform is")
class StatusController {
    private final StatusBoard board;
    private final DomainChoice domains;
    private final Gate gate;

    StatusController(StatusBoard board, DomainChoice domains, Gate gate) {
        this.gate = gate;
        this.board = board;
        this.domains = domains;
    }

    @GetMapping("/api/v1/status")
    @Operation(operationId = "getStatus", summary = "The platform in one look")
    Status status(@RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return board.of(domains.requireOpen(domain)).seenBy(gate.sightOf(caller));
    }
}
