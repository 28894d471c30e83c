package org.aedile.kernel;

/**
 * Where a record comes from in Sigma's terms. An empty part means "not stated" and excludes no rule.
 *
 * @param product for example {@code windows}, {@code linux}, {@code city}
 * @param category for example {@code process_creation}, {@code air_quality}
 * @param service for example {@code sysmon}, {@code sshd}
 */
public record LogSource(String product, String category, String service) {
    public static final LogSource NONE = new LogSource("", "", "");

    public static LogSource of(String product, String category, String service) {
        return new LogSource(product, category, service);
    }

    /** A rule's log source {@code this} excludes an event only by a different stated value. */
    public boolean admits(LogSource event) {
        return agrees(product, event.product) && agrees(category, event.category) && agrees(service, event.service);
    }

    private static boolean agrees(String wanted, String stated) {
        return wanted.isEmpty() || stated.isEmpty() || wanted.equals(stated);
    }
}
