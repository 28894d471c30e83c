package org.aedile.server.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** What a notification is about. Rows and the wire hold the words. */
public enum NotificationKind {
    /** An alert was raised. */
    @JsonProperty("alert")
    ALERT,
    /** Nobody has acknowledged something in time. */
    @JsonProperty("escalation")
    ESCALATION,
    /** A step of a playbook says so. */
    @JsonProperty("playbook")
    PLAYBOOK,
    /** An incident was opened, handed over or changed hands. */
    @JsonProperty("incident")
    INCIDENT,
    /** Somebody broke the glass. */
    @JsonProperty("break-glass")
    BREAK_GLASS,
    /** The platform itself. */
    @JsonProperty("platform")
    PLATFORM,
    /** Somebody tries whether a channel works. */
    @JsonProperty("test")
    TEST;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a row. */
    public static NotificationKind ofRow(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("notification kind '" + word + "' is in a row"));
    }
}
