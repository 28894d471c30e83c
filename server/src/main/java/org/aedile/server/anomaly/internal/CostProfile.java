package org.aedile.server.anomaly.internal;

/** What a false point and a missed window cost, where a window found at its beginning earns 1. */
enum CostProfile {
    STANDARD("standard", 0.11, 1),
    LOW_FALSE_POSITIVES("lowFp", 0.22, 1),
    LOW_FALSE_NEGATIVES("lowFn", 0.11, 2);

    private final String word;
    private final double falsePoint;
    private final double missedWindow;

    CostProfile(String word, double falsePoint, double missedWindow) {
        this.word = word;
        this.falsePoint = falsePoint;
        this.missedWindow = missedWindow;
    }

    String word() {
        return word;
    }

    double falsePoint() {
        return falsePoint;
    }

    double missedWindow() {
        return missedWindow;
    }
}
