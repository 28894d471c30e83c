package org.aedile.server.access;

/** How many log-ins fail, for IT security. Thread-safe. */
public interface LoginReport {
    /** The last ten minutes. */
    Guessing guessing();

    /**
     * Failed log-ins of ten minutes, those that were made to wait included.
     *
     * @param attempts how many
     * @param accounts for how many names
     * @param addresses from how many addresses
     * @param reported true when they are more than the limit
     */
    record Guessing(int attempts, int accounts, int addresses, boolean reported) {}
}
