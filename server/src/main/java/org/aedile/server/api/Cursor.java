package org.aedile.server.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * Where a page ended, in lists that are sorted by time and id: the next page begins right after it, whatever was added
 * meanwhile.
 *
 * @param time of the last item, millisecond precision
 * @param id of the last item
 */
public record Cursor(Instant time, String id) {
    /** Lists go from new to old; what is of one time by id. */
    public static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparing(Cursor::time).reversed().thenComparing(Cursor::id);

    /** The opaque text that clients hand back. */
    public String encode() {
        String text = time.toEpochMilli() + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the opaque text.
     *
     * @throws AedileException {@code INVALID_VALUE} when it isn't one of ours
     */
    public static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int blank = plain.indexOf(' ');
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(plain.substring(0, blank))), plain.substring(blank + 1));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "cursor '" + text + "' is not one that this list gave",
                    "start again without a cursor");
        }
    }
}
