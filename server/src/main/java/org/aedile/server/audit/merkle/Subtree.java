package org.aedile.server.audit.merkle;

/**
 * Some consecutive leaves that can be proven to be part of a tree in one go: one leaf, a tree as it was earlier, or a part
 * whose beginning is a multiple of its length rounded up to a power of two.
 *
 * @param start first leaf, from 0
 * @param end the leaf after its last
 */
public record Subtree(long start, long end) {
    public Subtree {
        if (start < 0 || start > end) {
            throw new IllegalArgumentException("leaves " + start + " to " + end + " are no part of a tree");
        }
        if (start != 0 && start != end && start % roundedUp(end - start) != 0) {
            throw new IllegalArgumentException("leaves " + start + " to " + end + " are not under one node");
        }
    }

    public static Subtree ofLeaf(long index) {
        return new Subtree(index, index + 1);
    }

    /** The first leaves, which were all there were earlier. */
    public static Subtree ofFirst(long size) {
        return new Subtree(0, size);
    }

    public boolean isEmpty() {
        return start == end;
    }

    private static long roundedUp(long length) {
        return length == 1 ? 1 : Long.highestOneBit(length - 1) << 1;
    }
}
