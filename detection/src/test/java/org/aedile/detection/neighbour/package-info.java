/** That faults of sensors and events of the city are told apart. */
@NullMarked
package org.aedile.detection.neighbour;

import org.jspecify.annotations.NullMarked;
