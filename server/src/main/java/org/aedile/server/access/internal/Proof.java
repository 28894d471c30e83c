package org.aedile.server.access.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How somebody proved at log-in who they are. */
enum Proof {
    @JsonProperty("password")
    PASSWORD,
    @JsonProperty("totp")
    TOTP,
    @JsonProperty("recovery-code")
    RECOVERY_CODE,
    @JsonProperty("passkey")
    PASSKEY,
    /** By the city's own identity provider, which answers for a second factor. */
    @JsonProperty("provider")
    PROVIDER,
    /** By the city's own identity provider, which was to say that a second factor was used and didn't. */
    @JsonProperty("provider-alone")
    PROVIDER_ALONE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Proof parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True when a stolen password would not have been enough. */
    boolean isStrong() {
        return this != PASSWORD && this != PROVIDER_ALONE;
    }
}
