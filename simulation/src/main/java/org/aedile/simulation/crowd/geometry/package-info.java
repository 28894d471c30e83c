/**
 * Where people can walk: the {@link org.aedile.simulation.crowd.geometry.FloorPlan} with its exits and doors, checked
 * once, and the grids and walls that walking reads. Must not depend on who walks.
 */
@NullMarked
package org.aedile.simulation.crowd.geometry;

import org.jspecify.annotations.NullMarked;
