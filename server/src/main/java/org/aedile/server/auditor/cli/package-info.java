/** {@code aedile audit}: proves, copies and witnesses the log from the command line. */
@NullMarked
package org.aedile.server.auditor.cli;

import org.jspecify.annotations.NullMarked;
