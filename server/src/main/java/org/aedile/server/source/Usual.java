package org.aedile.server.source;

/** What a module keeps of what is usual of a source. Thread-safe. */
public interface Usual {
    /** Forgets it: the source was moved or calibrated, so nothing of it holds. */
    void forget(String source);
}
