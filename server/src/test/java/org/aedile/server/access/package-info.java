/** Tests of {@code access} against a running server. */
@NullMarked
package org.aedile.server.access;

import org.jspecify.annotations.NullMarked;
