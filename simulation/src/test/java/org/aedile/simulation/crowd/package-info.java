@NullMarked
package org.aedile.simulation.crowd;

import org.jspecify.annotations.NullMarked;
