/** The commands {@code aedile agency …} and those of {@code aedile city} that are about the registry. */
@NullMarked
package org.aedile.server.agency.cli;

import org.jspecify.annotations.NullMarked;
