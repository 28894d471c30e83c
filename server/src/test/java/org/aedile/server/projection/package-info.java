/** Tests of {@code projection}. */
@NullMarked
package org.aedile.server.projection;

import org.jspecify.annotations.NullMarked;
