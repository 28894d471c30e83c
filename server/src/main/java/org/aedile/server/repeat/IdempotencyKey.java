package org.aedile.server.repeat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The key under which somebody sends something, chosen by their screen: the same key means the same request. Keys are kept
 * for seven days. What is written under a key takes its id from it, so that it is there once even where the server died
 * before it could remember the key.
 *
 * @param value 8 to 64 of letters, digits and dashes
 */
public record IdempotencyKey(String value) {
    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "%s '%s' must be 8 to 64 letters, digits and dashes".formatted(HEADER, value),
                    "take a random UUID");
        }
    }

    /** The key of a header; empty without one. */
    public static Optional<IdempotencyKey> ofHeader(@Nullable String header) {
        return header == null || header.isEmpty() ? Optional.empty() : Optional.of(new IdempotencyKey(header));
    }

    /** Id of what that person writes under this key: always the same, and nobody else's. */
    public String idFor(Caller caller) {
        String name = caller.username() + "\u001f" + value;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
