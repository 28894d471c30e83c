/** Tests of {@code alert.internal}. */
@NullMarked
package org.aedile.server.alert.internal;

import org.jspecify.annotations.NullMarked;
