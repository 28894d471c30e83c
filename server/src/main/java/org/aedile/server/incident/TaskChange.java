package org.aedile.server.incident;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a task; a null part stays as it is.
 *
 * @param version of the task that was looked at: whoever looked at an older one is told so
 * @param assignee user name; empty for nobody
 * @param reason why it is dropped
 */
public record TaskChange(
        int version,
        Task.@Nullable State state,
        @Nullable String assignee,
        @Nullable String reason) {}
