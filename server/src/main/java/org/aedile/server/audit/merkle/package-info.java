/**
 * Merkle trees as RFC 9162 defines them: hashing, roots, proofs and their verification, and the tiles in which a tree is
 * kept. Start at {@link org.aedile.server.audit.merkle.MerkleTree}. Depends on the JDK only: no framework, no I/O, no
 * clock.
 */
@NullMarked
package org.aedile.server.audit.merkle;

import org.jspecify.annotations.NullMarked;
