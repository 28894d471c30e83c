/**
 * The audit log: who did what about what, when, why and with what outcome, in a Merkle tree whose checkpoints are signed.
 * Whoever writes starts at {@link org.aedile.server.audit.AuditTrail}, whoever reads at {@link
 * org.aedile.server.audit.AuditLog}. Knows no other feature, because all of them write here.
 */
@NullMarked
package org.aedile.server.audit;

import org.jspecify.annotations.NullMarked;
