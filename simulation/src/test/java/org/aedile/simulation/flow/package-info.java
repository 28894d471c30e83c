@NullMarked
package org.aedile.simulation.flow;

import org.jspecify.annotations.NullMarked;
