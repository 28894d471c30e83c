/**
 * What all of the REST interface shares: problem responses, pages with cursors, the choice of a time domain, and the
 * OpenAPI description. Start at {@link org.aedile.server.api.ProblemMapper}. Knows no feature.
 */
@NullMarked
package org.aedile.server.api;

import org.jspecify.annotations.NullMarked;
