/** The commands of simulation, and what they write. Must not hold any model. */
@NullMarked
package org.aedile.server.simulation.internal;

import org.jspecify.annotations.NullMarked;
