package org.aedile.server.notification.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** A way of telling people. */
enum ChannelKind {
    /** Their screens, with sound. */
    @JsonProperty("screen")
    SCREEN,
    /** An address, by SMTP. */
    @JsonProperty("email")
    EMAIL,
    /** A program of the city, by a signed request. */
    @JsonProperty("webhook")
    WEBHOOK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChannelKind ofRow(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("channel '" + word + "' is in a row"));
    }
}
