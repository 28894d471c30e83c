/** The REST interface of the log, and how copies of it are read, aligned and judged. */
@NullMarked
package org.aedile.server.auditor.internal;

import org.jspecify.annotations.NullMarked;
