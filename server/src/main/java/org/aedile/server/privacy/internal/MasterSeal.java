package org.aedile.server.privacy.internal;

import javax.crypto.spec.SecretKeySpec;
import org.aedile.server.access.SecretSeal;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.privacy.MasterKey;
import org.aedile.wire.WrappingKey;
import org.springframework.stereotype.Component;

/** Seals with the master key as payload keys are wrapped; no source has such a name and no day this number. */
@Component
class MasterSeal implements SecretSeal {
    private static final String PREFIX = "secret\u001f";
    private static final long NO_DAY = Long.MIN_VALUE;

    private final WrappingKey master;

    MasterSeal(AedileProperties properties) {
        this.master = MasterKey.open(properties.data());
    }

    @Override
    public byte[] seal(byte[] secret, String purpose) {
        return master.wrap(new SecretKeySpec(secret, "RAW"), PREFIX + purpose, NO_DAY);
    }

    @Override
    public byte[] open(byte[] sealed, String purpose) {
        return master.unwrap(sealed, PREFIX + purpose, NO_DAY).getEncoded();
    }
}
