/** Tests of {@code audit.merkle}. */
@NullMarked
package org.aedile.server.audit.merkle;

import org.jspecify.annotations.NullMarked;
