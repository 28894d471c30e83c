/**
 * What happens next, from the command line: {@link org.aedile.server.simulation.SimulateCommand} and {@link
 * org.aedile.server.simulation.OptimiseCommand}, and the files that they read and write. The models are in the module
 * {@code simulation}; must not know a running server.
 */
@NullMarked
package org.aedile.server.simulation;

import org.jspecify.annotations.NullMarked;
