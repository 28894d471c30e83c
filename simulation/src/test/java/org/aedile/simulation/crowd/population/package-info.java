@NullMarked
package org.aedile.simulation.crowd.population;

import org.jspecify.annotations.NullMarked;
