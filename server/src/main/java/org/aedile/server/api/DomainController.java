package org.aedile.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.aedile.server.domain.TimeDomains;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open time domains over REST. */
@RestController
@Tag(name = "domains", description = "The runs that have a clock of their own: live, the demo, replays")
class DomainController {
    private final TimeDomains domains;

    DomainController(TimeDomains domains) {
        this.domains = domains;
    }

    @GetMapping("/api/v1/domains")
    @Operation(operationId = "listDomains", summary = "The open time domains, live first")
    List<DomainSummary> list() {
        return domains.listOpen().stream().map(DomainSummary::of).toList();
    }
}
