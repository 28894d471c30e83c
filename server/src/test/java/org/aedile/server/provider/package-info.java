/** Tests of {@code provider} against a running server. */
@NullMarked
package org.aedile.server.provider;

import org.jspecify.annotations.NullMarked;
