package org.aedile.server.alert.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.internal.AlertVerdicts.VerdictCount;
import org.aedile.server.api.DomainChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people said of alerts, counted, over REST. */
@RestController
@RequestMapping("/api/v1/verdicts")
@Tag(name = "alerts")
class VerdictController {
    private static final Duration USUAL = Duration.ofDays(30);

    private final AlertVerdicts verdicts;
    private final DomainChoice domains;

    VerdictController(AlertVerdicts verdicts, DomainChoice domains) {
        this.verdicts = verdicts;
        this.domains = domains;
    }

    @GetMapping
    @Operation(
            operationId = "listVerdicts",
            summary =
                    "With which verdicts your agency's alerts were closed, by detector and rule; 30 days back or from then")
    List<VerdictCount> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable Instant from,
            @AuthenticationPrincipal Caller caller) {
        String timeDomain = domains.idOf(domain);
        Instant since = from == null ? domains.clockOf(timeDomain).instant().minus(USUAL) : from;
        return verdicts.count(timeDomain, caller.agency(), since);
    }
}
