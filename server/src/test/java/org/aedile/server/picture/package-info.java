/** Tests of {@code picture} against a running server. */
@NullMarked
package org.aedile.server.picture;

import org.jspecify.annotations.NullMarked;
