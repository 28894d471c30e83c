/** Tests of {@code status} against a running server. */
@NullMarked
package org.aedile.server.status;

import org.jspecify.annotations.NullMarked;
