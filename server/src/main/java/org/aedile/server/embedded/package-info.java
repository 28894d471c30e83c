/**
 * What runs in or beside the server when the city brings nothing of its own: Kafka and Flink in this process, PostgreSQL as
 * its child. {@link org.aedile.server.embedded.EmbeddedPlatform} starts them in parallel before the beans are made and stops
 * them after the last one. Knows no feature.
 */
@NullMarked
package org.aedile.server.embedded;

import org.jspecify.annotations.NullMarked;
