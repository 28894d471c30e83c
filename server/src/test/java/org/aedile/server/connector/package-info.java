/** Every protocol against the whole server. */
@NullMarked
package org.aedile.server.connector;

import org.jspecify.annotations.NullMarked;
