/** Writes refused messages in batches and shows them over REST. */
@NullMarked
package org.aedile.server.rejected.internal;

import org.jspecify.annotations.NullMarked;
