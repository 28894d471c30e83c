/** Keys in PostgreSQL under a master key in a file, the retention run, erasures and holds with their REST interface. */
@NullMarked
package org.aedile.server.privacy.internal;

import org.jspecify.annotations.NullMarked;
