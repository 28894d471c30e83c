/** Tests of {@code history.internal}. */
@NullMarked
package org.aedile.server.history.internal;

import org.jspecify.annotations.NullMarked;
