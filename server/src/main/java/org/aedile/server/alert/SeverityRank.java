package org.aedile.server.alert;

import org.aedile.kernel.Severity;

/** Severities as the numbers that the database sorts by: 0 low to 3 critical. Never changes: rows hold it. */
public final class SeverityRank {
    private SeverityRank() {}

    public static int of(Severity severity) {
        return switch (severity) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }

    public static Severity severity(int rank) {
        return switch (rank) {
            case 0 -> Severity.LOW;
            case 1 -> Severity.MEDIUM;
            case 2 -> Severity.HIGH;
            case 3 -> Severity.CRITICAL;
            default -> throw new IllegalStateException("severity rank " + rank + " is outside 0 to 3");
        };
    }
}
