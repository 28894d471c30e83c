/** The registry over REST against the whole server. */
@NullMarked
package org.aedile.server.source;

import org.jspecify.annotations.NullMarked;
