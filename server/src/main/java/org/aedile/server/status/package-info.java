/**
 * How the platform is: the status of its parts, the metrics that operators read, health for those that watch us, and the
 * guard that stops intake before the disk is full. Start at {@link org.aedile.server.status.StatusBoard}. Every feature
 * reports here; it decides nothing for them but the disk.
 */
@NullMarked
package org.aedile.server.status;

import org.jspecify.annotations.NullMarked;
