/** Assets and zones in PostgreSQL with their copy in memory, their REST interface and their way to the log. */
@NullMarked
package org.aedile.server.asset.internal;

import org.jspecify.annotations.NullMarked;
