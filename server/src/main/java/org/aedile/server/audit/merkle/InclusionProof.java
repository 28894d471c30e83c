package org.aedile.server.audit.merkle;

import java.util.List;

/**
 * Proves that an entry is in the log, at that place (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size of the tree that it is proven for
 * @param path hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it leads from that leaf to that root. */
    public boolean holds(Hash leaf, Hash root) {
        return index >= 0
                && index < size
                && SubtreeProof.holds(Subtree.ofLeaf(index), leaf, new TreeHead(size, root), path);
    }
}
