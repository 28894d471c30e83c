/** Tests of cities: install, answer, import by the command line. */
@NullMarked
package org.aedile.server.city;

import org.jspecify.annotations.NullMarked;
