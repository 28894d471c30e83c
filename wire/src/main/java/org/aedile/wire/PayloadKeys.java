package org.aedile.wire;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Keys under which the content of personal sources is encrypted: one per source and day, so that deleting a key erases a
 * day of a source from the log, from checkpoints and from backups. Implementations are thread-safe.
 */
public interface PayloadKeys {
    /** No keys at all: every encrypted content reads as erased. */
    PayloadKeys NONE = (source, epochDay) -> Optional.empty();

    /**
     * The AES-256 key, when it still exists.
     *
     * @param source source id
     * @param epochDay days since 1970, UTC, of the receipt
     * @throws KeysUnreachable when the store gives no answer
     */
    Optional<SecretKey> findKey(String source, long epochDay);
}
