/** How the status is put together and served. */
@NullMarked
package org.aedile.server.status.internal;

import org.jspecify.annotations.NullMarked;
