/** How versions of rules are kept, released, counted and tried. Nobody else's. */
@NullMarked
package org.aedile.server.workbench.internal;

import org.jspecify.annotations.NullMarked;
