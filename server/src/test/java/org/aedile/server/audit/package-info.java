/** Tests of {@code audit}. */
@NullMarked
package org.aedile.server.audit;

import org.jspecify.annotations.NullMarked;
