package org.aedile.server.audit.merkle;

import java.util.List;

/**
 * Proves that a log only grew: that its first entries are still those of an earlier tree head (RFC 9162, section 2.1.4).
 *
 * @param first size of the earlier tree, more than 0
 * @param second size of the later tree
 * @param path hashes that lead to both roots
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it leads to both roots. */
    public boolean holds(Hash earlier, Hash later) {
        return first > 0
                && first <= second
                && SubtreeProof.holds(Subtree.ofFirst(first), earlier, new TreeHead(second, later), path);
    }
}
