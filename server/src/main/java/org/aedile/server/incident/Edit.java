package org.aedile.server.incident;

/**
 * One field of an incident that somebody changes. Two people who change different fields don't disturb each other; who
 * changes what somebody else has changed meanwhile is told so.
 *
 * @param field {@code title}, {@code type}, {@code severity}, {@code description}, {@code place}, {@code position} as
 *     longitude and latitude with a comma between them, or {@code field:} and the name of a field of its type
 * @param was what stood there when they began; empty for nothing
 * @param becomes what shall stand there; empty for nothing
 */
public record Edit(String field, String was, String becomes) {}
