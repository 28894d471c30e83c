/** Tests of {@code screen} against a running server. */
@NullMarked
package org.aedile.server.screen;

import org.jspecify.annotations.NullMarked;
