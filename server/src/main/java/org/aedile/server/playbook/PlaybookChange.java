package org.aedile.server.playbook;

import java.time.Instant;

/**
 * One step in the life of a version.
 *
 * @param deed {@code drafted}, {@code activated} or {@code retired}
 * @param reason why
 */
public record PlaybookChange(int version, String deed, String person, Instant at, String reason) {}
