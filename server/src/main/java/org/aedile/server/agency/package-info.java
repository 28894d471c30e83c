/**
 * The cities that this deployment serves and the agencies that work in them, what each is and who answers for it. Start at
 * {@link org.aedile.server.agency.Agencies}. Knows nothing of sources, alerts and maps.
 */
@NullMarked
package org.aedile.server.agency;

import org.jspecify.annotations.NullMarked;
