package org.aedile.server.access.internal;

/** Somebody who wants to log in has to wait, after too many failures. */
final class Patience extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    Patience(long seconds) {
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
