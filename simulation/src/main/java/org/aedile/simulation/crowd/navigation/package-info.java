/**
 * The way to each exit: one {@link org.aedile.simulation.crowd.navigation.FloorField} an exit, shared by all who walk
 * there. Must not depend on locomotion.
 */
@NullMarked
package org.aedile.simulation.crowd.navigation;

import org.jspecify.annotations.NullMarked;
