package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainSummary;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open time domains over REST. */
@RestController
@Tag(name = "domains", description = "The runs that have a clock of their own: live, the demo, replays")
class DomainController {
    private final SessionViews views;

    DomainController(SessionViews views) {
        this.views = views;
    }

    @GetMapping("/api/v1/domains")
    @Operation(operationId = "listDomains", summary = "The open time domains, live first")
    List<DomainSummary> list(@AuthenticationPrincipal Caller caller) {
        return views.domainsOf(caller);
    }
}
