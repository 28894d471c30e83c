/**
 * How people step: {@link org.aedile.simulation.crowd.locomotion.Walking} is the model, over plain arrays, the same for
 * any number of threads. Must not depend on scenarios or results.
 */
@NullMarked
package org.aedile.simulation.crowd.locomotion;

import org.jspecify.annotations.NullMarked;
