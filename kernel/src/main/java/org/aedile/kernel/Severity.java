package org.aedile.kernel;

import java.util.Locale;
import java.util.Optional;

/** How urgent an alert is: one scale everywhere, least urgent first so that it compares. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /**
     * Reads one of our words.
     *
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static Severity require(String word) {
        return parse(word)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE, "severity '" + word + "' is not one of critical, high, medium, low"));
    }

    /** Reads our own words and Sigma's levels ({@code informational} is low); empty when the word is neither. */
    public static Optional<Severity> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "critical" -> Optional.of(CRITICAL);
            case "high" -> Optional.of(HIGH);
            case "medium" -> Optional.of(MEDIUM);
            case "low", "informational" -> Optional.of(LOW);
            default -> Optional.empty();
        };
    }

    /** The next more urgent one; critical stays critical. */
    public Severity next() {
        return switch (this) {
            case LOW -> MEDIUM;
            case MEDIUM -> HIGH;
            case HIGH, CRITICAL -> CRITICAL;
        };
    }

    /** The next less urgent one; low stays low. */
    public Severity lower() {
        return switch (this) {
            case LOW, MEDIUM -> LOW;
            case HIGH -> MEDIUM;
            case CRITICAL -> HIGH;
        };
    }

    /** The word on the wire and on screens: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
