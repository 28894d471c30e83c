package org.aedile.server.notification;

import java.util.Arrays;
import java.util.Locale;

/**
 * One way by which something was told, and what became of it.
 *
 * @param channel {@code screen}, {@code email} or {@code webhook}
 * @param reason why it isn't delivered yet or won't be; empty before the first try and when it is
 */
public record Receipt(String channel, State state, String reason) {
    private static final String SCREEN = "screen";

    /** How far it is. */
    public enum State {
        QUEUED,
        DELIVERED,
        /** Given up. */
        FAILED,
        /** Not told on purpose, such as in an exercise. */
        WITHHELD;

        /** The word in rows. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a row. */
        public static State ofRow(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("state '" + word + "' of a delivery is in a row"));
        }
    }

    /** True for what people see when they look; it counts as delivered when one of them has. */
    public boolean isOnScreens() {
        return channel.equals(SCREEN);
    }

    /** True while it has not been tried; screens have it at once. */
    public boolean isUnderWay() {
        return !isOnScreens() && state == State.QUEUED && reason.isEmpty();
    }
}
