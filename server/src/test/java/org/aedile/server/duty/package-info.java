/** Tests of {@code duty} against a running server. */
@NullMarked
package org.aedile.server.duty;

import org.jspecify.annotations.NullMarked;
