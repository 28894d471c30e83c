/** Tests of {@code api} against a running server. */
@NullMarked
package org.aedile.server.api;

import org.jspecify.annotations.NullMarked;
