package org.aedile.server.audit;

/**
 * What an entry is about: a reference, never content.
 *
 * @param kind for example {@code source}
 * @param id unique among its kind
 */
public record Subject(String kind, String id) {}
