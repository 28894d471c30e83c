/**
 * How a crowd walks, and how long until a place is empty. Start at {@link org.aedile.simulation.crowd.CrowdSimulation},
 * which runs a {@link org.aedile.simulation.crowd.Scenario}. Must not depend on frameworks, clocks, input or output.
 */
@NullMarked
package org.aedile.simulation.crowd;

import org.jspecify.annotations.NullMarked;
