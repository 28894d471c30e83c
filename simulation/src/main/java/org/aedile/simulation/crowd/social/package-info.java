/**
 * How people act on each other besides being in the way: {@link org.aedile.simulation.crowd.social.Groups} stay together,
 * {@link org.aedile.simulation.crowd.social.Herding} is doing as others do. Must not depend on scenarios or results.
 */
@NullMarked
package org.aedile.simulation.crowd.social;

import org.jspecify.annotations.NullMarked;
