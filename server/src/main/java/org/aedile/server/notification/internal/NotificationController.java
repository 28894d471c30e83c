package org.aedile.server.notification.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.server.access.Caller;
import org.aedile.server.api.Cursor;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
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

/** What came for somebody, and what became of what their agency told. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications", description = "Who is told what by which way, and what became of it")
class NotificationController {
    private final Records records;
    private final DomainChoice domains;

    NotificationController(Records records, DomainChoice domains) {
        this.records = records;
        this.domains = domains;
    }

    record Seen(@NotEmpty @Size(max = 500) List<String> ids) {}

    @GetMapping
    @Operation(operationId = "listNotifications", summary = "What came for you, newest first")
    Page<NotificationView> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(defaultValue = "false") boolean unseen,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = PageLimit.of(limit);
        List<NotificationView> found = records.listFor(caller, domains.idOf(domain), unseen, after(cursor), size + 1);
        return Page.of(found, size, last -> new Cursor(last.storedAt(), last.id()).encode());
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "seeNotifications", summary = "Say that you saw these")
    void see(@Valid @RequestBody Seen seen, @AuthenticationPrincipal Caller caller) {
        records.see(seen.ids(), caller);
    }

    @GetMapping("/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What became of what your agency told, newest first; for supervisors and administrators")
    Page<DeliveryView> deliveries(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        NotificationRights.requireSupervisor(caller);
        int size = PageLimit.of(limit);
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("state", state);
        filter.put("channel", channel);
        filter.values().removeIf(String::isEmpty);
        List<DeliveryView> found = records.listDeliveries(caller, filter, after(cursor), size + 1);
        return Page.of(found, size, last -> new Cursor(last.queuedAt(), last.id()).encode());
    }

    @PostMapping("/deliveries/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deliverAgain", summary = "Try something anew that was given up")
    void again(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        NotificationRights.requireSupervisor(caller);
        records.tryAgain(id, caller);
    }

    private static @Nullable Cursor after(@Nullable String cursor) {
        return cursor == null ? null : Cursor.decode(cursor);
    }
}
