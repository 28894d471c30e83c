/**
 * The shared picture: one writer per time domain, immutable numbered snapshots and the deltas between them, pushed to
 * screens as server-sent events. Start at {@link org.aedile.server.picture.PictureSnapshot}. Reads alerts, sources and
 * status; nothing reads it but screens.
 */
@NullMarked
package org.aedile.server.picture;

import org.jspecify.annotations.NullMarked;
