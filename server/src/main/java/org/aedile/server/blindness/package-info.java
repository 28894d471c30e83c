/**
 * Where in the city, now, what could not have been detected, how the detectors did, and how the relations of plants hold:
 * watching the watcher. Start at {@link org.aedile.server.blindness.Blindness}.
 */
@NullMarked
package org.aedile.server.blindness;

import org.jspecify.annotations.NullMarked;
