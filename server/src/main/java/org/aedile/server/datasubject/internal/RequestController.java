package org.aedile.server.datasubject.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.agreement.Grounds.Regime;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.Application;
import org.aedile.server.datasubject.DataSubjectRequest.Right;
import org.aedile.server.datasubject.SearchTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data-subject requests over REST: recorded, identified, extended, searched. */
@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "requests", description = "What people ask about the data held on them")
class RequestController {
    private final RequestDesk desk;
    private final SearchDesk search;

    RequestController(RequestDesk desk, SearchDesk search) {
        this.desk = desk;
        this.search = search;
    }

    /** A request as it came in. */
    record NewRequest(
            @NotBlank @Size(max = 200) String applicant,
            @NotBlank @Size(max = 500) String contact,
            @NotNull Right right,
            @NotNull Regime regime,
            @NotNull LocalDate receivedOn,
            @Nullable @Size(max = 4000) String words,
            @NotNull SearchTerms terms) {
        Application application() {
            return new Application(
                    applicant.strip(),
                    contact.strip(),
                    right,
                    regime,
                    receivedOn,
                    Optional.ofNullable(words).orElse("").strip());
        }
    }

    /** How it was made sure who asks. */
    record IdentityForm(@NotBlank @Size(max = 500) String method) {}

    /** More time, and why. */
    record ExtensionForm(
            int months, @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(operationId = "listRequests", summary = "Your agency's requests: open ones by what is due first")
    List<RequestView> list(@AuthenticationPrincipal Caller caller) {
        return desk.list(caller).stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordRequest", summary = "Write a request down")
    RequestView record(@Valid @RequestBody NewRequest form, @AuthenticationPrincipal Caller caller) {
        return view(desk.record(form.application(), form.terms(), caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRequest", summary = "One request")
    RequestView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(desk.require(id, caller));
    }

    @PostMapping("/{id}/identity")
    @Operation(operationId = "identifyRequest", summary = "Write down how it was made sure who asks")
    RequestView identify(
            @PathVariable String id, @Valid @RequestBody IdentityForm form, @AuthenticationPrincipal Caller caller) {
        return view(desk.identify(id, form.method(), caller));
    }

    @PostMapping("/{id}/extension")
    @Operation(operationId = "extendRequest", summary = "Take one or two months more, with the reason that is told")
    RequestView extend(
            @PathVariable String id, @Valid @RequestBody ExtensionForm form, @AuthenticationPrincipal Caller caller) {
        return view(desk.extend(id, form.months(), form.reason(), caller));
    }

    @PutMapping("/{id}/terms")
    @Operation(operationId = "changeRequestTerms", summary = "Search by other terms, from the beginning")
    RequestView changeTerms(
            @PathVariable String id, @Valid @RequestBody SearchTerms terms, @AuthenticationPrincipal Caller caller) {
        return view(desk.changeTerms(id, terms, caller));
    }

    @PostMapping("/{id}/search")
    @Operation(operationId = "searchRequest", summary = "Search on for some seconds; again until it is complete")
    RequestView search(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(search.search(id, caller));
    }

    private RequestView view(DataSubjectRequest request) {
        return RequestView.of(request, desk.today());
    }
}
