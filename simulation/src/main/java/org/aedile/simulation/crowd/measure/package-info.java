/**
 * What is measured of a crowd that walks: where it was how dense for how long, and how the place emptied. It reads a crowd
 * and its floor; must not depend on simulation, advice, input or output.
 */
@NullMarked
package org.aedile.simulation.crowd.measure;

import org.jspecify.annotations.NullMarked;
