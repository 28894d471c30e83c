package org.aedile.server.oversight;

/** Hears of every glass that somebody breaks, in the transaction in which they do. Thread-safe. */
@FunctionalInterface
public interface GlassListener {
    /** Somebody sees records of another agency from now on. */
    void begun(BreakGlass glass);
}
