/** The audit log in PostgreSQL: its inbox, the one writer that numbers and signs, and the reading of tiles and proofs. */
@NullMarked
package org.aedile.server.audit.internal;

import org.jspecify.annotations.NullMarked;
