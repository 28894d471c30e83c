/**
 * How frames become durable: {@link org.aedile.server.log.internal.KafkaObservationLog} writes them in order, {@link
 * org.aedile.server.log.internal.GroupFsync} makes many of them durable at once. Nobody else's.
 */
@NullMarked
package org.aedile.server.log.internal;

import org.jspecify.annotations.NullMarked;
