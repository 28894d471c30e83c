/** Tests of {@code access.internal}. */
@NullMarked
package org.aedile.server.access.internal;

import org.jspecify.annotations.NullMarked;
