/** How the gate judges, stamps, seals and stores. */
@NullMarked
package org.aedile.server.observation.internal;

import org.jspecify.annotations.NullMarked;
