/**
 * The commands {@code aedile city …}. {@link org.aedile.server.city.cli.CityCommand} is listed in the program's root; an
 * import is computed in the command's own process and handed to the server, or to the database when no server runs.
 */
@NullMarked
package org.aedile.server.city.cli;

import org.jspecify.annotations.NullMarked;
