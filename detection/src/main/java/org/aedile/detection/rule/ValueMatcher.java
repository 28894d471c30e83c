package org.aedile.detection.rule;

/** Answers a question about one value of a field. Immutable, thread-safe. */
interface ValueMatcher {
    boolean matches(EventFields event, int value);
}
