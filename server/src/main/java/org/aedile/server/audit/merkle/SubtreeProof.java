package org.aedile.server.audit.merkle;

import java.util.List;

/**
 * Checks the hashes that prove a part of a tree. One check serves for all proofs, because a leaf and an earlier tree are
 * parts too. Follows the definition of the proof downwards, consuming it from its end, and comes back with two hashes: of
 * the part, and of the whole.
 */
public final class SubtreeProof {
    private final Hash root;
    private final List<Hash> path;
    private int left;

    private SubtreeProof(List<Hash> path, Hash root) {
        this.path = path;
        this.root = root;
        this.left = path.size();
    }

    /**
     * Whether the hashes prove that the part with this hash is in the tree. An empty part is in every tree that is long
     * enough, and needs no hash.
     *
     * @param part which leaves
     * @param hash Merkle tree hash over them
     * @param tree the tree that they are said to be in
     * @param path what is offered as proof
     */
    public static boolean holds(Subtree part, Hash hash, TreeHead tree, List<Hash> path) {
        if (part.end() > tree.size()) {
            return false;
        }
        if (part.isEmpty()) {
            return path.isEmpty() && hash.equals(Hash.EMPTY);
        }
        return new SubtreeProof(path, hash).leadsTo(part, tree);
    }

    /** Hashes of the same leaves: those of them in the part, and all. */
    private record Pair(Hash part, Hash whole) {}

    private boolean leadsTo(Subtree part, TreeHead tree) {
        try {
            Pair reached = walk(part, 0, tree.size());
            return left == 0 && reached.part().equals(root) && reached.whole().equals(tree.root());
        } catch (TooShort e) {
            return false;
        }
    }

    private Pair walk(Subtree part, long from, long to) throws TooShort {
        if (part.start() <= from && part.end() >= to) {
            Hash hash = part.start() == from && part.end() == to ? root : next();
            return new Pair(hash, hash);
        }
        long middle = from + MerkleTree.split(to - from);
        Hash beside = next();
        if (part.end() <= middle) {
            Pair below = walk(part, from, middle);
            return new Pair(below.part(), Hash.ofNode(below.whole(), beside));
        }
        Pair below = walk(part, middle, to);
        Hash ofPart = part.start() >= middle ? below.part() : Hash.ofNode(beside, below.part());
        return new Pair(ofPart, Hash.ofNode(beside, below.whole()));
    }

    private Hash next() throws TooShort {
        if (left == 0) {
            throw new TooShort();
        }
        left--;
        return path.get(left);
    }

    /** The proof ends before the walk does. */
    private static final class TooShort extends Exception {
        private static final long serialVersionUID = 1L;

        TooShort() {
            super("the proof is too short", null, false, false);
        }
    }
}
