/**
 * The vocabulary of the control room: who (agency, source), what (observation, alert), where, when and in which time
 * domain. Start at {@link org.aedile.kernel.Observation} and {@link org.aedile.kernel.Alert}. Knows nothing but the JDK.
 */
@NullMarked
package org.aedile.kernel;

import org.jspecify.annotations.NullMarked;
