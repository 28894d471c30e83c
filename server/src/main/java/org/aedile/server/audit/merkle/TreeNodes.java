package org.aedile.server.audit.merkle;

/** The complete subtrees of a log's tree, wherever they are kept. */
@FunctionalInterface
public interface TreeNodes {
    /**
     * The hash over the 2<sup>level</sup> leaves from {@code index} · 2<sup>level</sup> on; level 0 are the leaves.
     *
     * @throws IllegalStateException when that part of the tree is missing
     */
    Hash node(int level, long index);
}
