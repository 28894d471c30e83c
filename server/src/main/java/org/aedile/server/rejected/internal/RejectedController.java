package org.aedile.server.rejected.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.rejected.internal.PostgresRejects.Numbered;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refused messages over REST, newest first. */
@RestController
@Tag(name = "rejected", description = "What could not be taken in, and why")
class RejectedController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final PostgresRejects store;

    RejectedController(PostgresRejects store) {
        this.store = store;
    }

    /** @param next cursor of what follows; null at the end */
    record RejectedPage(List<RejectedView> items, @Nullable String next) {}

    @GetMapping("/api/v1/rejected")
    @Operation(operationId = "listRejected", summary = "Refused messages, newest first")
    RejectedPage list(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = limit == null ? DEFAULT_LIMIT : Math.max(1, Math.min(MAX_LIMIT, limit));
        List<Numbered> rows = store.list(code, source, before(cursor), size);
        String next =
                rows.size() < size ? null : Long.toString(rows.get(size - 1).id());
        return new RejectedPage(rows.stream().map(Numbered::view).toList(), next);
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
