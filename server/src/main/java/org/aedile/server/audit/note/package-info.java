/**
 * Signed notes and checkpoints in the text forms of C2SP (signed-note, tlog-checkpoint, tlog-cosignature), which witnesses
 * everywhere understand. Start at {@link org.aedile.server.audit.note.Checkpoint}. Depends on the JDK only: no framework,
 * no clock.
 */
@NullMarked
package org.aedile.server.audit.note;

import org.jspecify.annotations.NullMarked;
