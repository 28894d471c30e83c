/** Groups in PostgreSQL, in memory and over REST. */
@NullMarked
package org.aedile.server.group.internal;

import org.jspecify.annotations.NullMarked;
