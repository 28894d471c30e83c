package org.aedile.server.provider.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.provider.ServedAgency;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's console over REST. */
@RestController
@Tag(name = "agencies")
class ConsoleController {
    private final Console console;
    private final DomainChoice domains;

    ConsoleController(Console console, DomainChoice domains) {
        this.console = console;
        this.domains = domains;
    }

    @GetMapping("/api/v1/served")
    @Operation(
            operationId = "listServed",
            summary = "How those are doing whom your agency serves, as agreements show it")
    List<ServedAgency> list(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return console.list(domains.idOf(domain), caller);
    }
}
