/** The privacy officer's desk: requests in PostgreSQL, the search, masking, the answer, and all of it over REST. */
@NullMarked
package org.aedile.server.datasubject.internal;

import org.jspecify.annotations.NullMarked;
