/**
 * The Flink job that hosts detection: {@link org.aedile.job.DetectionJob} assembles source, steps and sinks; {@code
 * operator} hosts detection's plain steps in keyed state and timers, {@code control} follows rules, settings and sources,
 * {@code kafka} is the way in and out. Runs in the server or alone on a cluster, and knows nothing of the server.
 */
@NullMarked
package org.aedile.job;

import org.jspecify.annotations.NullMarked;
