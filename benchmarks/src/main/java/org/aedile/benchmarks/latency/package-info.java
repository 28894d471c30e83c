/**
 * {@code bench latency}: from the sender's clock to the handler in a browser's page, when every timed observation raises an
 * alert. Entry point: {@link org.aedile.benchmarks.latency.LatencyCommand}.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.latency;
