/** The filter in front of what may be repeated, and its table. */
@NullMarked
package org.aedile.server.repeat.internal;

import org.jspecify.annotations.NullMarked;
