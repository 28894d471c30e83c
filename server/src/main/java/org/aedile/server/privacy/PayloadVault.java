package org.aedile.server.privacy;

import javax.crypto.SecretKey;
import org.aedile.server.source.Source;
import org.aedile.wire.PayloadKeys;

/** The keys of sealed content: finds them for readers, makes them for the gateway. Thread-safe. */
public interface PayloadVault extends PayloadKeys {
    /**
     * The key of that source and day, made when there is none yet.
     *
     * @param epochDay days since 1970, UTC, of the receipt
     * @throws org.aedile.wire.KeysUnreachable when the store gives no answer
     */
    SecretKey requireKey(Source source, long epochDay);
}
