/** The shift log in PostgreSQL and over REST. */
@NullMarked
package org.aedile.server.shiftlog.internal;

import org.jspecify.annotations.NullMarked;
