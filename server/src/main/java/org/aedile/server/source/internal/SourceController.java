package org.aedile.server.source.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.Page;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.SeenSources;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceCredentials;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.SourceStates;
import org.aedile.server.source.Usual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    private final SeenSources seen;
    private final StewardshipGuard guard;
    private final TrafficBook book;
    private final List<Usual> usual;

    SourceController(
            SourceRegistry registry,
            SourceStates states,
            SourceCredentials credentials,
            SeenSources seen,
            StewardshipGuard guard,
            TrafficBook book,
            List<Usual> usual) {
        this.book = book;
        this.usual = usual;
        this.guard = guard;
        this.seen = seen;
        this.registry = registry;
        this.states = states;
        this.credentials = credentials;
    }

    record MaintenanceRequest(
            Instant until, @NotBlank @Size(max = 500) String reason) {}

    /** @param reason what was done to it */
    record RelearningRequest(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(operationId = "listSources", summary = "Sources in the order of their ids")
    Page<SourceView> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = limitOf(limit);
        List<SourceView> items = new ArrayList<>();
        String after = cursor == null ? "" : cursor;
        List<Source> batch = registry.listAfter(after, MAX_LIMIT);
        while (!batch.isEmpty()) {
            for (Source source : batch) {
                after = source.id().value();
                Sight.View view = seen.view(source, caller);
                if (view == Sight.View.HIDDEN) {
                    continue;
                }
                SourceFacts facts = states.facts(domainOf(domain, source), after);
                SourceView shown = SourceView.of(source, facts, List.of()).seen(view);
                if (fits(shown, q, category, state)) {
                    items.add(shown);
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
    SourceView find(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @AuthenticationPrincipal Caller caller) {
        return view(seen.require(id, caller), domain, caller);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeSource",
            summary =
                    "Change what is given, keep the rest; another retention or a lower class of data takes two people")
    SourceView change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            @RequestBody SourceForm form,
            @AuthenticationPrincipal Caller caller) {
        Source old = seen.requireOwn(id, caller);
        if (form.id() != null && !form.id().equals(id)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the id of source '" + id + "' can't be changed to '" + form.id() + "'",
                    "register a new source and retire this one");
        }
        Source changed = SourceForms.read(form.or(SourceForms.of(old)));
        seen.requireRegistrable(List.of(changed), caller);
        guard.requireTwo(List.of(changed), reason, caller);
        return view(registry.update(changed), null, caller);
    }

    @PostMapping("/{id}/maintenance")
    @Operation(operationId = "startMaintenance", summary = "Hold its alerts back while people work on it")
    SourceView startMaintenance(
            @PathVariable String id,
            @Valid @RequestBody MaintenanceRequest request,
            @AuthenticationPrincipal Caller caller) {
        seen.requireOwn(id, caller);
        return view(registry.startMaintenance(id, request.until(), request.reason(), caller.username()), null, caller);
    }

    @DeleteMapping("/{id}/maintenance")
    @Operation(operationId = "endMaintenance", summary = "It works again")
    SourceView endMaintenance(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        seen.requireOwn(id, caller);
        return view(registry.endMaintenance(id), null, caller);
    }

    @PostMapping("/{id}/relearning")
    @Operation(
            operationId = "learnSourceAnew",
            summary = "Forget what is usual of it and learn it anew, because it was moved or calibrated")
    SourceView learnAnew(
            @PathVariable String id,
            @Valid @RequestBody RelearningRequest request,
            @AuthenticationPrincipal Caller caller) {
        Source source = seen.requireOwn(id, caller);
        Instant now = Instant.ofEpochMilli(book.nowMillis(source.homeDomain()));
        Source anew = registry.learnAnew(id, new Source.Relearning(now, request.reason(), caller.username()));
        usual.forEach(kept -> kept.forget(id));
        return view(anew, null, caller);
    }

    @PostMapping("/{id}/retire")
    @Operation(operationId = "retireSource", summary = "Take nothing more from it")
    SourceView retire(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        seen.requireOwn(id, caller);
        return view(registry.retire(id), null, caller);
    }

    @PostMapping("/{id}/credentials")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueCredential", summary = "A new secret for MQTT and HTTP Basic, shown this once")
    SourceCredentials.Issued issueCredential(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        seen.requireOwn(id, caller);
        return credentials.issue(id, caller.username());
    }

    @DeleteMapping("/{id}/credentials/{credential}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeCredential", summary = "Take a secret away")
    void revokeCredential(
            @PathVariable String id, @PathVariable String credential, @AuthenticationPrincipal Caller caller) {
        seen.requireOwn(id, caller);
        credentials.revoke(id, credential);
    }

    private SourceView view(Source source, @Nullable String domain, Caller caller) {
        String id = source.id().value();
        boolean own = Sight.ownOf(caller).owns(source.agency());
        return SourceView.of(source, states.facts(domainOf(domain, source), id), own ? credentials.list(id) : List.of())
                .seen(seen.view(source, caller));
    }

    private static String domainOf(@Nullable String domain, Source source) {
        return domain == null || domain.isEmpty() ? source.homeDomain() : domain;
    }

    /** Only by what is shown: who searches must not find what is hidden. */
    private static boolean fits(
            SourceView source, @Nullable String q, @Nullable String category, @Nullable String state) {
        return (category == null || category.isEmpty() || source.category().equals(category))
                && (state == null || state.isEmpty() || source.state().word().equals(state))
                && (q == null || q.isEmpty() || contains(source, q.toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(SourceView source, String wanted) {
        return source.id().toLowerCase(Locale.ROOT).contains(wanted)
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
