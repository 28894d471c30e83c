/**
 * What happens next, asked from the map: how the people of a place leave it, simulated beside everything else. The entry is
 * {@link org.aedile.server.whatif.Simulations}; models and places are of {@code simulation}. Must not know playbooks.
 */
@NullMarked
package org.aedile.server.whatif;

import org.jspecify.annotations.NullMarked;
