/**
 * The open time domains of this deployment and their clocks. {@link org.aedile.server.domain.TimeDomains} opens and closes
 * them; opening one makes its topics and starts its detection job.
 */
@NullMarked
package org.aedile.server.domain;

import org.jspecify.annotations.NullMarked;
