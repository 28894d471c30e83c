/**
 * A backup is a ZIP file: {@code checkpoints/…} (the newest complete one of each domain), {@code tables/<name>} (binary
 * COPY, all of one snapshot), {@code log/<topic>/<partition>} ({@link org.aedile.server.backup.internal.LogRecords}) and,
 * last, {@code manifest.json}. Checkpoints are taken first and the log last, so that what refers to the log finds it.
 */
@NullMarked
package org.aedile.server.backup.internal;

import org.jspecify.annotations.NullMarked;
