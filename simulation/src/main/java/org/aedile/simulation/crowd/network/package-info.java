/**
 * The hydraulic model of the same places: how long a plan takes, in a fraction of a millisecond. Start at {@link
 * org.aedile.simulation.crowd.network.EgressNetwork}. It reads the floor and its ways, and must not depend on how single
 * people walk, nor on advice.
 */
@NullMarked
package org.aedile.simulation.crowd.network;

import org.jspecify.annotations.NullMarked;
