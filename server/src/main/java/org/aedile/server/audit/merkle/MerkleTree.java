package org.aedile.server.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the first entries of a log (RFC 9162, section 2.1): its root, and proofs that something is part of it.
 * Written as the RFC defines it: a tree of n leaves splits at the largest power of two below n. Needs logarithmically many
 * nodes for any answer. As thread-safe as its nodes.
 *
 * @param nodes where complete subtrees come from
 * @param size number of leaves
 */
public record MerkleTree(TreeNodes nodes, long size) {
    public TreeHead head() {
        return new TreeHead(size, root());
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : hash(0, size);
    }

    /**
     * Proves that the leaf of that index is in the tree.
     *
     * @throws IllegalArgumentException when it isn't
     */
    public InclusionProof inclusion(long index) {
        return new InclusionProof(index, size, path(Subtree.ofLeaf(index)));
    }

    /**
     * Proves that the tree goes on from what it was when it had {@code first} leaves.
     *
     * @throws IllegalArgumentException when it never had so many, or when that is 0, of which there is nothing to prove
     */
    public ConsistencyProof consistency(long first) {
        if (first == 0) {
            throw new IllegalArgumentException("every tree goes on from an empty one");
        }
        return new ConsistencyProof(first, size, path(Subtree.ofFirst(first)));
    }

    /**
     * The hashes that prove that the part is in the tree, from the leaves up.
     *
     * @throws IllegalArgumentException when the part is empty or reaches beyond the tree
     */
    public List<Hash> path(Subtree part) {
        if (part.isEmpty() || part.end() > size) {
            throw new IllegalArgumentException(
                    "leaves %d to %d are not in a tree of %d".formatted(part.start(), part.end(), size));
        }
        List<Hash> path = new ArrayList<>();
        collect(part, 0, size, path);
        return path;
    }

    /** Adds what the part needs within the leaves from {@code from} to {@code to}; deepest first. */
    private void collect(Subtree part, long from, long to, List<Hash> path) {
        if (part.start() <= from && part.end() >= to) {
            if (part.start() != from || part.end() != to) {
                path.add(hash(from, to)); // a piece of an earlier tree, which whoever checks can't know by itself
            }
            return;
        }
        long middle = from + split(to - from);
        if (part.end() <= middle) {
            collect(part, from, middle, path);
            path.add(hash(middle, to));
        } else {
            collect(part, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private Hash hash(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(length);
        return Hash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two that is smaller. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
