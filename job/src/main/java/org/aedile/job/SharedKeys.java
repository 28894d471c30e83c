package org.aedile.job;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.aedile.wire.PayloadKeys;

/**
 * The keys of encrypted content that this JVM offers to the jobs that run in it: Flink makes its operators from bytes, so
 * they can't be handed over. Thread-safe.
 */
public final class SharedKeys {
    private static volatile PayloadKeys keys = PayloadKeys.NONE;

    private SharedKeys() {}

    /** From now on jobs in this JVM find keys there. */
    public static void offer(PayloadKeys offered) {
        keys = offered;
    }

    /** Looks where keys are offered at the time of asking. */
    public static PayloadKeys current() {
        return SharedKeys::find;
    }

    private static Optional<SecretKey> find(String source, long epochDay) {
        return keys.findKey(source, epochDay);
    }
}
