/**
 * Wires the log: embedded with a group fsync, or the city's Kafka with all its replicas. {@link
 * org.aedile.server.log.configure.LogConfiguration} is the only class.
 */
@NullMarked
package org.aedile.server.log.configure;

import org.jspecify.annotations.NullMarked;
