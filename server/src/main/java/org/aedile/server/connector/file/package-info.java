/**
 * Recorded data from files: {@code aedile replay} reads series, log lines and Windows event logs, registers a source a
 * file and feeds a running server, where {@link org.aedile.server.connector.file.ReplayEndpoint} opens a time domain whose
 * clock follows the data. Start at {@link org.aedile.server.connector.file.ReplayCommand}.
 */
@NullMarked
package org.aedile.server.connector.file;

import org.jspecify.annotations.NullMarked;
