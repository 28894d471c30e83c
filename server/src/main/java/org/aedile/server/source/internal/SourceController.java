package org.aedile.server.source.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.api.Page;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceCredentials;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.SourceStates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources over REST, one by one; many at once are registered through {@link SourceRegistrationController}. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources", description = "What may send observations, and how it is doing")
class SourceController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final SourceRegistry registry;
    private final SourceStates states;
    private final SourceCredentials credentials;

    SourceController(SourceRegistry registry, SourceStates states, SourceCredentials credentials) {
        this.registry = registry;
        this.states = states;
        this.credentials = credentials;
    }

    record MaintenanceRequest(
            Instant until, @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(operationId = "listSources", summary = "Sources in the order of their ids")
    Page<SourceView> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = limitOf(limit);
        List<SourceView> items = new ArrayList<>();
        String after = cursor == null ? "" : cursor;
        List<Source> batch = registry.listAfter(after, MAX_LIMIT);
        while (!batch.isEmpty()) {
            for (Source source : batch) {
                after = source.id().value();
                SourceFacts facts = states.facts(domainOf(domain, source), after);
                if (fits(source, facts, q, category, state)) {
                    items.add(SourceView.of(source, facts, List.of()));
                }
                if (items.size() == size) {
                    return new Page<>(items, after);
                }
            }
            batch = registry.listAfter(after, MAX_LIMIT);
        }
        return new Page<>(items, null);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSource", summary = "One source with its credentials")
    SourceView find(@PathVariable String id, @RequestParam(required = false) @Nullable String domain) {
        return view(registry.require(id), domain);
    }

    @PatchMapping("/{id}")
    @Operation(operationId = "changeSource", summary = "Change what is given, keep the rest")
    SourceView change(@PathVariable String id, @RequestBody SourceForm form) {
        Source old = registry.require(id);
        if (form.id() != null && !form.id().equals(id)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the id of source '" + id + "' can't be changed to '" + form.id() + "'",
                    "register a new source and retire this one");
        }
        return view(registry.update(SourceForms.read(form.or(SourceForms.of(old)))), null);
    }

    @PostMapping("/{id}/maintenance")
    @Operation(operationId = "startMaintenance", summary = "Hold its alerts back while people work on it")
    SourceView startMaintenance(
            @PathVariable String id, @Valid @RequestBody MaintenanceRequest request, Principal person) {
        return view(registry.startMaintenance(id, request.until(), request.reason(), person.getName()), null);
    }

    @DeleteMapping("/{id}/maintenance")
    @Operation(operationId = "endMaintenance", summary = "It works again")
    SourceView endMaintenance(@PathVariable String id) {
        return view(registry.endMaintenance(id), null);
    }

    @PostMapping("/{id}/retire")
    @Operation(operationId = "retireSource", summary = "Take nothing more from it")
    SourceView retire(@PathVariable String id) {
        return view(registry.retire(id), null);
    }

    @PostMapping("/{id}/credentials")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueCredential", summary = "A new secret for MQTT and HTTP Basic, shown this once")
    SourceCredentials.Issued issueCredential(@PathVariable String id, Principal person) {
        return credentials.issue(id, person.getName());
    }

    @DeleteMapping("/{id}/credentials/{credential}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeCredential", summary = "Take a secret away")
    void revokeCredential(@PathVariable String id, @PathVariable String credential) {
        registry.require(id);
        credentials.revoke(id, credential);
    }

    private SourceView view(Source source, @Nullable String domain) {
        String id = source.id().value();
        return SourceView.of(source, states.facts(domainOf(domain, source), id), credentials.list(id));
    }

    private static String domainOf(@Nullable String domain, Source source) {
        return domain == null || domain.isEmpty() ? source.homeDomain() : domain;
    }

    private static boolean fits(
            Source source, SourceFacts facts, @Nullable String q, @Nullable String category, @Nullable String state) {
        return (category == null || category.isEmpty() || source.category().equals(category))
                && (state == null || state.isEmpty() || facts.state().word().equals(state))
                && (q == null || q.isEmpty() || contains(source, q.toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(Source source, String wanted) {
        return source.id().value().toLowerCase(Locale.ROOT).contains(wanted)
                || source.name().toLowerCase(Locale.ROOT).contains(wanted)
                || source.zone().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static int limitOf(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "limit " + limit + " is outside 1 to " + MAX_LIMIT);
        }
        return limit;
    }
}
