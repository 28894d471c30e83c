/**
 * The quickest way through a network, proven: start at {@link org.aedile.simulation.flow.QuickestFlow}. Must not depend on
 * how a crowd walks, nor on frameworks, clocks, input or output.
 */
@NullMarked
package org.aedile.simulation.flow;

import org.jspecify.annotations.NullMarked;
