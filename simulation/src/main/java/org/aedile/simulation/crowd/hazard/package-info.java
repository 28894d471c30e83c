/**
 * What endangers people while they walk: smoke and gas that change in time, and threats that they flee from. Start at
 * {@link org.aedile.simulation.crowd.hazard.Hazards}, which a scenario holds. Must not depend on scenarios or results.
 */
@NullMarked
package org.aedile.simulation.crowd.hazard;

import org.jspecify.annotations.NullMarked;
