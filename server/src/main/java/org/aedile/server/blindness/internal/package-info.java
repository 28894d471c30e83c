/** How what is blind is found out, and its REST endpoints. */
@NullMarked
package org.aedile.server.blindness.internal;

import org.jspecify.annotations.NullMarked;
