package org.aedile.server.triage;

import java.time.Instant;

/**
 * Why an alert waits a step less urgent than detection said.
 *
 * @param event id of the {@link ExpectedEvent}
 * @param name what people call it
 * @param until when it ends
 */
public record Expectation(String event, String name, Instant until) {}
