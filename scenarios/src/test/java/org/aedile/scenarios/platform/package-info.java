/**
 * A city's own Kafka, PostgreSQL and Flink, each a process of its own as its makers start it, for stories in which the
 * server is told addresses: {@link org.aedile.scenarios.platform.CityPlatform}.
 */
@NullMarked
package org.aedile.scenarios.platform;

import org.jspecify.annotations.NullMarked;
