/** Incidents in PostgreSQL, on the picture and over REST. */
@NullMarked
package org.aedile.server.incident.internal;

import org.jspecify.annotations.NullMarked;
