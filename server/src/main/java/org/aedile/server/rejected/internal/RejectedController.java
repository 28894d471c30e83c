package org.aedile.server.rejected.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
import org.aedile.server.gate.Sight;
import org.aedile.server.rejected.internal.PostgresRejects.Numbered;
import org.aedile.server.rejected.internal.PostgresRejects.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refused messages over REST, newest first. */
@RestController
@Tag(name = "rejected", description = "What could not be taken in, and why")
class RejectedController {
    private final PostgresRejects store;

    RejectedController(PostgresRejects store) {
        this.store = store;
    }

    @GetMapping("/api/v1/rejected")
    @Operation(operationId = "listRejected", summary = "Refused messages, newest first")
    Page<RejectedView> list(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = PageLimit.of(limit);
        return Page.of(
                        store.list(Sight.ownOf(caller), new Wanted(code, source), before(cursor), size + 1),
                        size,
                        (Numbered last) -> Long.toString(last.id()))
                .map(Numbered::view);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "cursor '" + cursor + "' is not one that this list gave");
        }
    }
}
