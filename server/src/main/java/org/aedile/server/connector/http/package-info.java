/**
 * Observations over HTTP: {@code POST /api/v1/observations} with one JSON object, or with one a line and a result a line.
 * Only {@link org.aedile.server.connector.http.ObservationEndpoint} is seen from outside, as REST.
 */
@NullMarked
package org.aedile.server.connector.http;

import org.jspecify.annotations.NullMarked;
