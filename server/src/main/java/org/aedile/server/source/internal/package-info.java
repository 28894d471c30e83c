/** The registry in PostgreSQL with its copy in memory, its REST interface and the publishing of profiles. */
@NullMarked
package org.aedile.server.source.internal;

import org.jspecify.annotations.NullMarked;
