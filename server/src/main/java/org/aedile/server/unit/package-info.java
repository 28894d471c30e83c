/**
 * Those who can be sent: patrols, engines, ambulances, stewards. Where they are, what they can do, who is nearest, to which
 * incident they are assigned, and what they have to be warned of. Start at {@link org.aedile.server.unit.Units}. Positions
 * are no observations: they never reach detection, and have a short retention of their own.
 */
@NullMarked
package org.aedile.server.unit;

import org.jspecify.annotations.NullMarked;
