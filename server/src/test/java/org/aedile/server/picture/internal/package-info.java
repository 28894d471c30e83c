/** Tests of {@code picture.internal}. */
@NullMarked
package org.aedile.server.picture.internal;

import org.jspecify.annotations.NullMarked;
