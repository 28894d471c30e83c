package org.aedile.server.audit.merkle;

/**
 * What a log says of itself: how many entries it has, and the one hash that stands for all of them.
 *
 * @param size number of entries
 * @param root Merkle tree hash over them
 */
public record TreeHead(long size, Hash root) {
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree can't have " + size + " entries");
        }
    }
}
