/** The registry in PostgreSQL and over REST. */
@NullMarked
package org.aedile.server.agency.internal;

import org.jspecify.annotations.NullMarked;
