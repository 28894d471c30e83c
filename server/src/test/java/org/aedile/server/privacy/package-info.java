/** The end of data against the whole server. */
@NullMarked
package org.aedile.server.privacy;

import org.jspecify.annotations.NullMarked;
