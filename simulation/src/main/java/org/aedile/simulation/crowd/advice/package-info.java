/**
 * Which exits to open or close, where stewards should stand and whom they hold back, so that a place empties soon and
 * without a crush. Start at {@link org.aedile.simulation.crowd.advice.EvacuationOptimiser}. Screens plans with the network
 * and proves the best with the simulation; must not read a clock, whoever asks says when it is enough.
 */
@NullMarked
package org.aedile.simulation.crowd.advice;

import org.jspecify.annotations.NullMarked;
