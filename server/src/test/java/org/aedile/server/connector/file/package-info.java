/** Recorded data through the whole server. */
@NullMarked
package org.aedile.server.connector.file;

import org.jspecify.annotations.NullMarked;
