/** How alerts are stored, read, changed and exported; nobody else's business. The way in is {@code AlertProjection}. */
@NullMarked
package org.aedile.server.alert.internal;

import org.jspecify.annotations.NullMarked;
