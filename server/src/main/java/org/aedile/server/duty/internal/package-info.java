/** Responsibilities and shifts in PostgreSQL and over REST. */
@NullMarked
package org.aedile.server.duty.internal;

import org.jspecify.annotations.NullMarked;
