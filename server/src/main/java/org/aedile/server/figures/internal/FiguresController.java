package org.aedile.server.figures.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.figures.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the room over REST. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "figures", description = "How long the steps of your room's work take")
class FiguresController {
    private static final Duration USUAL = Duration.ofDays(30);

    private final Steps steps;
    private final DomainChoice domains;

    FiguresController(Steps steps, DomainChoice domains) {
        this.steps = steps;
        this.domains = domains;
    }

    @GetMapping
    @Operation(
            operationId = "listFigures",
            summary = "Medians and ninetieth percentiles from the first step, by type, shift and step")
    List<Steps.Figure> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(defaultValue = "item") String kind,
            @RequestParam(required = false) @Nullable Instant from,
            @AuthenticationPrincipal Caller caller) {
        String timeDomain = domains.idOf(domain);
        Instant since = from == null ? domains.clockOf(timeDomain).instant().minus(USUAL) : from;
        return steps.figures(timeDomain, kind, since, caller);
    }
}
