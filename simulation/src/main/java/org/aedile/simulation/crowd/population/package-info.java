/**
 * Who walks: distributions of speed and premovement, and where people stand at the start. Start at {@link
 * org.aedile.simulation.crowd.population.Population}. Draws from one seeded generator; must not depend on scenarios.
 */
@NullMarked
package org.aedile.simulation.crowd.population;

import org.jspecify.annotations.NullMarked;
