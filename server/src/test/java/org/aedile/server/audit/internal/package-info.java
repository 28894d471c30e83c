/** Tests of {@code audit.internal}. */
@NullMarked
package org.aedile.server.audit.internal;

import org.jspecify.annotations.NullMarked;
