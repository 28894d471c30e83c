/**
 * Bytes and JSON to and from the vocabulary. {@link org.aedile.wire.FrameWriter} writes the byte frame of an observation,
 * {@link org.aedile.wire.FrameView} reads it in place; {@link org.aedile.wire.Topics} names the topics of the log.
 * Depends on no framework.
 */
@NullMarked
package org.aedile.wire;

import org.jspecify.annotations.NullMarked;
