/**
 * The durable log of observations. {@link org.aedile.server.log.ObservationLog} is the way in: what it acknowledges is
 * stored. Topics are made by {@link org.aedile.server.log.TopicAdmin}. Knows nothing of who sends and who reads.
 */
@NullMarked
package org.aedile.server.log;

import org.jspecify.annotations.NullMarked;
