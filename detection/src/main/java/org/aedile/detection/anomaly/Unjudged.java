package org.aedile.detection.anomaly;

/** Why a value of a series is counted and otherwise ignored. */
public enum Unjudged {
    NOT_FINITE("not a finite number"),
    DUPLICATE("the time is the same as before"),
    OUT_OF_ORDER("the time is before the one before");

    private final String words;

    Unjudged(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
