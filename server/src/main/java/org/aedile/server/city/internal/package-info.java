/** Cities in PostgreSQL and over REST. */
@NullMarked
package org.aedile.server.city.internal;

import org.jspecify.annotations.NullMarked;
