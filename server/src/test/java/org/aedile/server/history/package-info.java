/** Tests of {@code history} against a running server. */
@NullMarked
package org.aedile.server.history;

import org.jspecify.annotations.NullMarked;
