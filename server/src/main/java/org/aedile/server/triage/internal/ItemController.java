package org.aedile.server.triage.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.triage.ItemDetail;
import org.aedile.server.triage.ItemSummary;
import org.aedile.server.triage.Items;
import org.aedile.server.triage.Items.Chosen;
import org.aedile.server.triage.Items.Done;
import org.aedile.server.triage.Items.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue over REST. */
@RestController
@RequestMapping("/api/v1/items")
@Tag(name = "items", description = "Your agency's queue: alerts folded into items, and what people did with them")
class ItemController {
    private final Items items;
    private final DomainChoice domains;

    ItemController(Items items, DomainChoice domains) {
        this.items = items;
        this.domains = domains;
    }

    /**
     * An item that somebody acts on.
     *
     * @param version that they saw; a newer one there is a conflict; absent to act on whatever is there
     */
    record ItemChoice(@NotBlank String id, @Nullable Integer version) {
        Chosen chosen() {
            return new Chosen(id, Optional.ofNullable(version));
        }
    }

    record ItemsForm(@NotEmpty List<@Valid ItemChoice> items) {}

    /** @param desk absent to leave them where they are; {@code person} absent for the desk as a whole */
    record AssignForm(
            @NotEmpty List<@Valid ItemChoice> items,
            @Nullable String desk,
            @Nullable String person) {}

    record ItemCommentForm(
            @NotEmpty List<@Valid ItemChoice> items,
            @NotBlank @Size(max = 2000) String text) {}

    /** @param alerts alerts to take out into an item of their own; absent to take it apart */
    record SplitForm(
            @NotEmpty List<@Valid ItemChoice> items,
            @Nullable List<String> alerts) {}

    record DismissForm(
            @NotEmpty List<@Valid ItemChoice> items,
            @NotNull CloseReason reason,
            @Nullable @Size(max = 2000) String note) {}

    record SeenForm(@Size(max = 500) List<String> ids) {}

    @GetMapping
    @Operation(operationId = "listItems", summary = "The open items of your agency, the most urgent and newest first")
    List<ItemSummary> list(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return items.list(domains.idOf(domain), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getItem", summary = "One item with its alerts, comments and escalations")
    ItemDetail detail(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String domain,
            @AuthenticationPrincipal Caller caller) {
        return items.require(domains.idOf(domain), id, caller);
    }

    @PostMapping("/acknowledge")
    @Operation(operationId = "acknowledgeItems", summary = "Say that you look after them")
    Done acknowledge(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody ItemsForm form,
            @AuthenticationPrincipal Caller caller) {
        return items.acknowledge(selection(domain, form.items()), caller);
    }

    @PostMapping("/assign")
    @Operation(operationId = "assignItems", summary = "Give them to a desk or a person")
    Done assign(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody AssignForm form,
            @AuthenticationPrincipal Caller caller) {
        return items.assign(
                selection(domain, form.items()), Optional.ofNullable(form.desk()), orEmpty(form.person()), caller);
    }

    @PostMapping("/comment")
    @Operation(operationId = "commentItems", summary = "Say something about them, for your agency")
    Done comment(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody ItemCommentForm form,
            @AuthenticationPrincipal Caller caller) {
        return items.comment(selection(domain, form.items()), form.text(), caller);
    }

    @PostMapping("/merge")
    @Operation(operationId = "mergeItems", summary = "Make one item of several")
    Done merge(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody ItemsForm form,
            @AuthenticationPrincipal Caller caller) {
        return items.merge(selection(domain, form.items()), caller);
    }

    @PostMapping("/split")
    @Operation(operationId = "splitItem", summary = "Take alerts out of an item, or take it apart")
    Done split(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody SplitForm form,
            @AuthenticationPrincipal Caller caller) {
        List<String> alerts = form.alerts() == null ? List.of() : form.alerts();
        return items.split(selection(domain, form.items()), alerts, caller);
    }

    @PostMapping("/dismiss")
    @Operation(operationId = "dismissItems", summary = "End them and their alerts with a verdict")
    Done dismiss(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody DismissForm form,
            @AuthenticationPrincipal Caller caller) {
        return items.dismiss(selection(domain, form.items()), form.reason(), orEmpty(form.note()), caller);
    }

    @PostMapping("/undo/{token}")
    @Operation(operationId = "undoItemAct", summary = "Take an act back, for ten minutes")
    Done undo(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String domain,
            @AuthenticationPrincipal Caller caller) {
        return items.undo(domains.idOf(domain), token, caller);
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "noteSeenItems", summary = "These stand on your screen; the first time of each counts")
    void seen(
            @RequestParam(required = false) @Nullable String domain,
            @Valid @RequestBody SeenForm form,
            @AuthenticationPrincipal Caller caller) {
        items.seen(domains.idOf(domain), form.ids(), caller);
    }

    private Selection selection(@Nullable String domain, List<ItemChoice> choices) {
        return new Selection(
                domains.idOf(domain), choices.stream().map(ItemChoice::chosen).toList());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
