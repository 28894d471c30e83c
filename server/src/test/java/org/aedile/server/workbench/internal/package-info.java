/** How versions of rules become files on the log, piece by piece. */
@NullMarked
package org.aedile.server.workbench.internal;

import org.jspecify.annotations.NullMarked;
