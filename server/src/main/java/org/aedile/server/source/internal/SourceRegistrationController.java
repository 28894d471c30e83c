package org.aedile.server.source.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.api.BatchBody;
import org.aedile.server.source.SeenSources;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceCredentials;
import org.aedile.server.source.SourceRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registers sources: one JSON object, a list of them, or one a line (NDJSON); all or none, written by COPY so that 100,000
 * take some seconds.
 */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources")
class SourceRegistrationController {
    private final SourceRegistry registry;
    private final KnownAgencies agencies;
    private final SourceCredentials credentials;
    private final BatchBody body;
    private final SeenSources seen;
    private final StewardshipGuard guard;

    SourceRegistrationController(
            SourceRegistry registry,
            KnownAgencies agencies,
            SourceCredentials credentials,
            BatchBody body,
            SeenSources seen,
            StewardshipGuard guard) {
        this.guard = guard;
        this.seen = seen;
        this.registry = registry;
        this.agencies = agencies;
        this.credentials = credentials;
        this.body = body;
    }

    /**
     * What was registered.
     *
     * @param ids in the order of the request
     * @param credentials the secrets, when they were asked for: shown this once
     */
    record Registered(int count, List<String> ids, List<SourceCredentials.Issued> credentials) {}

    @PostMapping(consumes = {"application/json", "application/x-ndjson"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerSources",
            summary = "Register sources, or replace those of the same id; another retention or a lower class of data of"
                    + " one that there is takes two people",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SourceForm.class))))
    Registered register(
            HttpServletRequest request,
            @RequestParam(name = "credentials", defaultValue = "false") boolean withCredentials,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        SourceForm own = SourceForm.ofAgency(caller.agency().value());
        List<Source> sources =
                body.read(request.getInputStream(), SourceForm.class, "source", form -> SourceForms.read(form.or(own)));
        requireKnown(sources, caller);
        seen.requireRegistrable(sources, caller);
        guard.requireTwo(sources, reason, caller);
        registry.register(sources);
        List<String> ids = sources.stream().map(source -> source.id().value()).toList();
        List<SourceCredentials.Issued> issued =
                withCredentials ? credentials.issueAll(ids, caller.username()) : List.of();
        return new Registered(ids.size(), ids, issued);
    }

    private void requireKnown(List<Source> sources, Caller caller) {
        sources.stream().map(Source::agency).distinct().forEach(agency -> agencies.require(agency, caller));
    }
}
