/**
 * Serves the screens: the built files of the web module, and the page itself for every address that is a view. Start at
 * {@link org.aedile.server.screen.ScreenRoutes}. Knows no other feature but
 * the problems of {@code api}.
 */
@NullMarked
package org.aedile.server.screen;

import org.jspecify.annotations.NullMarked;
