/**
 * Backups of everything but the keys of sealed content, taken while the server runs, and their restoring into an empty
 * data directory. Start at {@link org.aedile.server.backup.BackupCommand} and {@link
 * org.aedile.server.backup.RestoreCommand}. Knows tables and topics by their names only.
 */
@NullMarked
package org.aedile.server.backup;

import org.jspecify.annotations.NullMarked;
