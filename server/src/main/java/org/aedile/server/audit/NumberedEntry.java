package org.aedile.server.audit;

/**
 * An entry in its place in the log.
 *
 * @param number from 0, without gaps
 * @param text the very bytes that the tree holds the hash of, as UTF-8
 * @param entry what they say
 */
public record NumberedEntry(long number, String text, AuditEntry entry) {}
