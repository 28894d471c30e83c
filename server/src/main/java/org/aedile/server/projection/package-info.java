/**
 * Reading a topic of the log into PostgreSQL with effects that happen once: {@link
 * org.aedile.server.projection.TopicReader} reads without a consumer group, {@link
 * org.aedile.server.projection.OffsetStore} keeps how far in the transaction of the rows. Knows no feature.
 */
@NullMarked
package org.aedile.server.projection;

import org.jspecify.annotations.NullMarked;
