@NullMarked
package org.aedile.simulation.crowd.navigation;

import org.jspecify.annotations.NullMarked;
