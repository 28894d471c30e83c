package org.aedile.job;

/**
 * An alert on its way to the log.
 *
 * @param id the alert's id, key of the record
 * @param json as {@link org.aedile.wire.AlertJson} writes it
 */
public record AlertMessage(String id, String json) {}
