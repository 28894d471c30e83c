/**
 * Where in the city, now, what could not have been detected, and how the detectors did: watching the watcher. Start at {@link
 * org.aedile.server.blindness.Blindness}.
 */
@NullMarked
package org.aedile.server.blindness;

import org.jspecify.annotations.NullMarked;
