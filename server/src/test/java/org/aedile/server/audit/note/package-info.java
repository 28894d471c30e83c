/** Tests of {@code audit.note}. */
@NullMarked
package org.aedile.server.audit.note;

import org.jspecify.annotations.NullMarked;
