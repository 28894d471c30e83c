/**
 * JSON to and from the vocabulary, streaming and without a map in between. {@link
 * org.aedile.wire.json.ObservationReader} reads what sources send, {@link org.aedile.wire.json.ObservationJson} writes an
 * observation for display.
 * Depends on Jackson's streaming core only; bad input is a value, never an exception.
 */
@NullMarked
package org.aedile.wire.json;

import org.jspecify.annotations.NullMarked;
