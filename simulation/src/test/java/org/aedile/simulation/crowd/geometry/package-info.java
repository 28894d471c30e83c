@NullMarked
package org.aedile.simulation.crowd.geometry;

import org.jspecify.annotations.NullMarked;
